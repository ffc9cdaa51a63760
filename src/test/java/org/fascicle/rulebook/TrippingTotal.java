package org.fascicle.rulebook;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** A total that a rule file could import: it is remembered as soon as it is made. */
public final class TrippingTotal implements AccumulateFunction<Serializable> {

    /** Made by the engine while it builds. */
    public TrippingTotal() {
        Tripwire.trip();
    }

    @Override
    public Serializable createContext() {
        return "";
    }

    @Override
    public void init(Serializable context) {
        // nothing to count
    }

    @Override
    public void accumulate(Serializable context, Object value) {
        Tripwire.trip(String.valueOf(value));
    }

    @Override
    public void reverse(Serializable context, Object value) {
        // nothing was counted
    }

    @Override
    public Object getResult(Serializable context) {
        return true;
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Boolean.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // nothing to keep
    }

    @Override
    public void readExternal(ObjectInput in) {
        // nothing was kept
    }
}
