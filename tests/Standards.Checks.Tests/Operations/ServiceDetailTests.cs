namespace Standards.Checks.Tests.Operations;

/// <summary>Levels, dependencies, duties, champion and sensitive paths of a registry: STD9019 to STD9026.</summary>
public class ServiceDetailTests
{
    [Theory]
    [InlineData(
        "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "      - { level: L3, contact: '@payments-lead', after: 2 hours }\n      - { level: L2, contact: '@manager', after: 3 hours }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "STD9020 ops/service.yml(8,9): the level L3 of 'orders' waits 2 hours, longer than 1 hour. Write 'after: 1 hour'.|STD9020 ops/service.yml(9,9): the "
            + "level L2 of 'orders' waits 3 hours, longer than 15 minutes. Write 'after: 15 minutes'.|STD9019 ops/service.yml(9,18): the level 'L2' stands "
            + "after 'L3'. Write the levels once each in the order L1, L2, L3, L4.")]
    [InlineData(
        "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 10 minutes }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "STD9019 ops/service.yml(9,50): the waiting time '10 minutes' is not longer than the 15 minutes of the level before. Write a time above 15 minutes.")]
    [InlineData(
        "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L2, contact: '@manager', after: 1 hour }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        """STD9020 ops/service.yml(6,5): the escalation path of 'orders' has no level L3. Add '- { level: L3, contact: "@engineering-manager", after: 1 hour """
            + """}'.|STD9019 ops/service.yml(9,18): the level 'L2' stands twice. Write the levels once each in the order L1, L2, L3, L4.""")]
    [InlineData(
        "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "      - { level: L3, contact: '@manager', after: 1 hour }\n      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "STD9019 ops/service.yml(9,18): the level 'L2' stands after 'L3'. Write the levels once each in the order L1, L2, L3, L4.")]
    public void Levels_ascend(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "\n    on_call: true",
        """STD9020 ops/service.yml(6,5): the escalation path of 'orders' has no level L4. Add '- { level: L4, contact: "@cto", critical_only: true }'.""")]
    [InlineData(
        "\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "\n      - { level: L4, contact: '@cto' }\n    on_call: true",
        "STD9020 ops/service.yml(10,9): the level L4 of 'orders' is called for every incident. Write 'critical_only: true'.")]
    [InlineData(
        "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "      - { level: L2, contact: '@payments-lead', after: 30 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "STD9020 ops/service.yml(8,9): the level L2 of 'orders' waits 30 minutes, longer than 15 minutes. Write 'after: 15 minutes'.")]
    [InlineData(
        "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager' }\n"
            + "      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true",
        "STD9020 ops/service.yml(9,9): the level L3 of 'orders' has no waiting time. Write 'after: 1 hour'.")]
    public void Four_levels_have_their_times(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "name: elsewhere", "name: orders-db", "STD9021 ops/service.yml(20,17): 'orders' names the dependency 'orders-db' twice. Remove one of the two.")]
    [InlineData(
        "{ name: elsewhere, kind: internal_service",
        "{ name: orders, kind: internal_service",
        "STD9021 ops/service.yml(20,17): 'orders' depends on itself. Remove the dependency, or correct its name.")]
    public void Dependency_is_named_once(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "depended_on_by: [orders]",
        "depended_on_by: []",
        "STD9022 ops/service.yml(36,5): 'orders' depends on 'billing', which does not name it in 'depended_on_by'. Add 'orders'.")]
    [InlineData(
        "depended_on_by: [shop]",
        "depended_on_by: [shop, billing]",
        "STD9022 ops/service.yml(21,28): 'billing' is said to call 'orders' and does not name it among its dependencies. Add '{ name: orders, kind: "
            + "internal_service, required: true }' to 'dependencies' of 'billing', or remove it here.")]
    [InlineData(
        "name: elsewhere",
        "name: billling",
        "STD9022 ops/service.yml(20,17): the service 'billling' is not registered, and 'billing' is. Write 'name: billing'.")]
    [InlineData(
        "depended_on_by: [orders]",
        "depended_on_by: [orders, order]",
        "STD9022 ops/service.yml(36,30): the service 'order' is not registered, and 'orders' is. Write 'orders'.")]
    [InlineData(
        "depended_on_by: [shop]",
        "depended_on_by: [shop, biling]",
        "STD9022 ops/service.yml(21,28): the service 'biling' is not registered, and 'billing' is. Write 'billing'.")]
    public void Registered_services_agree_on_who_calls_whom(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        ", fallback: default",
        "",
        "STD9023 ops/service.yml(19,9): 'billing' is not required, and nothing says what happens while it is away. Add 'fallback: cache', or "
            + "another of default, partial and fail.")]
    public void Optional_dependency_has_fallback(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        ", Security updates, Documentation",
        "",
        "STD9024 ops/service.yml(13,5): the responsibilities of 'orders' leave out security updates, documentation. Add 'Security updates', "
            + "'Documentation' to 'responsibilities'.")]
    [InlineData(
        "    responsibilities: [Monitoring, Incidents, Capacity, Security, Docs]\n",
        "",
        "STD9024 ops/service.yml(22,3): the responsibilities of 'billing' leave out monitoring and alerting, incident response, capacity planning, security "
            + "updates, documentation. Add 'Monitoring and alerting', 'Incident response', 'Capacity planning', 'Security updates', "
            + "'Documentation' to 'responsibilities'.")]
    public void Duties_are_written_down(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "    standards_champion: '@alice'\n    champion_since: 2026-10-01\n",
        "",
        """STD9028 ops/service.yml(2,3): 'orders' has no standards champion. Add 'standards_champion: "@name"' and 'champion_since: 2026-11-21'.""")]
    [InlineData(
        "    champion_since: 2026-10-01\n",
        "",
        "STD9028 ops/service.yml(14,5): nothing says since when '@alice' has been the standards champion. Add 'champion_since: 2026-11-21' with the "
            + "day on which they began.")]
    [InlineData(
        "2026-10-01", "2026-12-01", "STD9028 ops/service.yml(15,21): champion_since 2026-12-01 is in the future. Write the day on which the champion began.")]
    [InlineData(
        "2026-10-01",
        "2026-08-20",
        "STD9025 ops/service.yml(15,21): '@alice' has been the standards champion since 2026-08-20, longer than a quarter. Name the next champion and the "
            + "day on which they begin.")]
    [InlineData(
        "    standards_champion: '@alice'\n",
        "",
        """STD9028 ops/service.yml(14,5): 'orders' has no standards champion. Add 'standards_champion: "@name"' and 'champion_since: 2026-11-21'.""")]
    public void Champion_changes_every_quarter(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "src/Payments/**",
        "src/Payment/**",
        "STD9026 ops/service.yml(16,23): the sensitive path 'src/Payment/**' matches no file. Correct the pattern, or remove it.")]
    [InlineData(
        "src/Payments/**",
        "src/Payments",
        "STD9026 ops/service.yml(16,23): the sensitive path 'src/Payments' matches no file. Write 'src/Payments/**' for everything in the folder.")]
    [InlineData(
        "src/Payments/**",
        "../x",
        "STD9026 ops/service.yml(16,23): '../x' is no pattern of paths of this repository. Write a pattern from the root of the repository, "
            + "such as 'src/Payments/**'.")]
    public void Sensitive_paths_match_files(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    internal static IReadOnlyList<string> Run(string good, string bad) => ServiceFixture.Run(good, bad);
}
