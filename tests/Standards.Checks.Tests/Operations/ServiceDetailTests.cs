namespace Standards.Checks.Tests.Operations;

/// <summary>Levels, dependencies, duties, champion and sensitive paths of a registry: STD9019 to STD9026.</summary>
public class ServiceDetailTests
{
    [Theory]
    [InlineData("      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "      - { level: L3, contact: '@payments-lead', after: 2 hours }\n      - { level: L2, contact: '@manager', after: 3 hours }\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "?")]
    [InlineData("      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 10 minutes }\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "?")]
    [InlineData("      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L2, contact: '@manager', after: 1 hour }\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "?")]
    public void Levels_Ascend(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "\n    on_call: true", "?")]
    [InlineData("\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "\n      - { level: L4, contact: '@cto' }\n    on_call: true", "?")]
    [InlineData("      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "      - { level: L2, contact: '@payments-lead', after: 30 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "?")]
    [InlineData("      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager', after: 1 hour }\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@manager' }\n      - { level: L4, contact: '@cto', critical_only: true }\n    on_call: true", "?")]
    public void FourLevels_HaveTheirTimes(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("name: elsewhere", "name: orders-db", "?")]
    [InlineData("{ name: elsewhere, kind: internal_service", "{ name: orders, kind: internal_service", "?")]
    public void Dependency_IsNamedOnce(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("depended_on_by: [orders]", "depended_on_by: []", "?")]
    [InlineData("depended_on_by: [shop]", "depended_on_by: [shop, billing]", "?")]
    [InlineData("name: elsewhere", "name: billling", "?")]
    [InlineData("depended_on_by: [orders]", "depended_on_by: [orders, order]", "?")]
    [InlineData("depended_on_by: [shop]", "depended_on_by: [shop, biling]", "?")]
    public void RegisteredServices_AgreeOnWhoCallsWhom(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(", fallback: default", "", "?")]
    public void OptionalDependency_HasFallback(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(", Security updates, Documentation", "", "?")]
    [InlineData("    responsibilities: [Monitoring, Incidents, Capacity, Security, Docs]\n", "", "?")]
    public void Duties_AreWrittenDown(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("    standards_champion: '@alice'\n    champion_since: 2026-10-01\n", "", "?")]
    [InlineData("    champion_since: 2026-10-01\n", "", "?")]
    [InlineData("2026-10-01", "2026-12-01", "?")]
    [InlineData("2026-10-01", "2026-08-20", "?")]
    [InlineData("    standards_champion: '@alice'\n", "", "?")]
    public void Champion_ChangesEveryQuarter(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("src/Payments/**", "src/Payment/**", "?")]
    [InlineData("src/Payments/**", "src/Payments", "?")]
    [InlineData("src/Payments/**", "../x", "?")]
    public void SensitivePaths_MatchFiles(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    internal static IReadOnlyList<string> Run(string good, string bad) => ServiceFixture.Run(good, bad);
}
