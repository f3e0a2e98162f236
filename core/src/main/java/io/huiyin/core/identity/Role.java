package io.huiyin.core.identity;

/** What a person does here; what each role may do is decided in one place, {@code app}'s security rules. */
public enum Role {
    AGENT,
    FLOOR_SUPERVISOR,
    QUALITY_INSPECTOR,
    CLERK,
    UNIT_LEADER,
    SUPERVISION,
    MANAGER,
    KNOWLEDGE_EDITOR,
    EVALUATOR,
    /** staff of the company that operates the hotline: an agent's work without citizens' names and numbers in lists */
    OPERATOR_STAFF,
    /** 网格员: visits places for a street that asks, and sees nothing but what it has been asked */
    GRID_WORKER,
    ADMINISTRATOR
}
