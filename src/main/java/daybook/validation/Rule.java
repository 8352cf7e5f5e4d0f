package daybook.validation;

/**
 * One rule.
 *
 * @param id its name in findings, configuration and {@code wording/rules*.properties}
 * @param severity what it does to an order
 * @param owner who has to act on it
 */
record Rule(String id, Severity severity, Owner owner, Check check) {

    static Rule holds(String id, Owner owner, Check check) {
        return new Rule(id, Severity.HOLD, owner, check);
    }

    static Rule warns(String id, Owner owner, Check check) {
        return new Rule(id, Severity.WARN, owner, check);
    }

    static Rule rejects(String id, Owner owner) {
        return new Rule(id, Severity.REJECT, owner, Check.NONE);
    }

    Rule with(Severity other) {
        return other == severity ? this : new Rule(id, other, owner, check);
    }
}
