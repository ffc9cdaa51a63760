package org.fascicle.rulebook.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.text.Problem;

/** Builds rule texts as the program does, but without the check before it, and behind as many walls as wanted. */
public enum UncheckedBuild {

    /** As the program builds: what happens should the checker ever be wrong. */
    WALLED {
        @Override
        public Optional<EngineBase> build(Map<String, byte[]> texts, List<Problem> problems) {
            return EngineBase.build(texts, new Sandbox(LOADER), Reach::beyond, Sharing.OF_SINGLE_FACTS, problems);
        }
    },

    /** Behind the filtering class loader alone. */
    SANDBOX {
        @Override
        public Optional<EngineBase> build(Map<String, byte[]> texts, List<Problem> problems) {
            return EngineBase.build(
                    texts, new Sandbox(LOADER), compiled -> Optional.empty(), Sharing.OF_SINGLE_FACTS, problems);
        }
    },

    /** Behind the look at what was compiled alone. */
    REACH {
        @Override
        public Optional<EngineBase> build(Map<String, byte[]> texts, List<Problem> problems) {
            return EngineBase.build(texts, LOADER, Reach::beyond, Sharing.OF_SINGLE_FACTS, problems);
        }
    },

    /** As the engine would build by itself: rules share whatever they begin with. */
    SHARING {
        @Override
        public Optional<EngineBase> build(Map<String, byte[]> texts, List<Problem> problems) {
            return EngineBase.build(texts, LOADER, compiled -> Optional.empty(), Sharing.AS_THE_ENGINE_COMES, problems);
        }
    },

    /** Without any wall, to see that a payload would run. */
    OPEN {
        @Override
        public Optional<EngineBase> build(Map<String, byte[]> texts, List<Problem> problems) {
            return EngineBase.build(texts, LOADER, compiled -> Optional.empty(), Sharing.OF_SINGLE_FACTS, problems);
        }
    };

    private static final ClassLoader LOADER = EngineBase.class.getClassLoader();

    /** The rule base of these texts by path, or nothing and the reasons. */
    public abstract Optional<EngineBase> build(Map<String, byte[]> texts, List<Problem> problems);
}
