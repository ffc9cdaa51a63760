package org.fascicle.rulebook.engine;

import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.kie.internal.conf.ShareBetaNodesOption;

/** What rules that begin in the same way have in common while the engine runs them. */
enum Sharing {
    /** Everything, as the engine is set up by itself; a rule can fall silent then because of another. */
    AS_THE_ENGINE_COMES,
    /** What is asked of one fact by itself: quick, and no join is shared. */
    OF_SINGLE_FACTS;

    KieBaseConfiguration configuration() {
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        applyTo(configuration);
        return configuration;
    }

    void applyTo(KieBaseConfiguration configuration) {
        configuration.setOption(EqualityBehaviorOption.EQUALITY);
        // The range index would have to order numbers that nobody stated; without it each is tested on its own.
        configuration.setOption(AlphaRangeIndexThresholdOption.get(0));
        if (this != AS_THE_ENGINE_COMES) {
            configuration.setOption(ShareBetaNodesOption.NO);
        }
    }
}
