using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Layout;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Complexity;

namespace Standards.Checks.Tests.Policies;

public sealed class PolicyReaderTests
{
    private const string Complete = """
        version: 1
        profile: strict
        tier: 4
        service:
          name: orders
          class: worker
          team: payments
        rules:
          STD2005: none
          STD3118: error
        layout:
          executables: [apps, ./tools/]
          libraries: lib
          tests:
            - tests
            - 'bench\unit'
          genericNames: [Stuff]
        adr:
          folder: docs/decisions/
          sections: [Context, Decision, Consequences, Alternatives]
          proposedDays: 30
        budgets:
          assembly: 512 KB
          projects:
            Orders.Api: 2 MB
            Orders.Domain: 1000
        complexity:
          cyclomatic: 8
          cyclomaticMax: 12
          cognitive: 15
          nesting: 3
          methodLines: 40
          methodLinesMax: 80
          fileLines: 400
          fileFunctions: 25
        """;

    [Fact]
    public void Every_key_is_read()
    {
        var policy = PolicyAssert.Silent(Complete);

        Assert.Equal((Profile.Strict, 4), (policy.Profile, policy.Tier));
        Assert.Equal(new ServicePolicy { Name = "orders", Class = ServiceClass.Worker, Team = "payments" }, policy.Service);
        Assert.Equal(Severity.None, policy.Rules["STD2005"]);
        Assert.Equal(Severity.Error, policy.Rules["STD3118"]);
        Assert.Equal(["apps", "tools"], policy.Layout.Executables);
        Assert.Equal(["lib"], policy.Layout.Libraries);
        Assert.Equal(["tests", "bench/unit"], policy.Layout.Tests);
        Assert.Equal(["Stuff"], policy.Layout.GenericNames);
        Assert.Equal("docs/decisions", policy.Adr.Folder);
        Assert.Equal(["Context", "Decision", "Consequences", "Alternatives"], policy.Adr.Sections);
        Assert.Equal(30, policy.Adr.ProposedDays);
        Assert.Equal(512 * 1024, policy.Budgets.Assembly);
        Assert.Equal(2 * 1024 * 1024, policy.Budgets.Projects["orders.api"]);
        Assert.Equal(1000, policy.Budgets.Projects["Orders.Domain"]);
        Assert.Equal(
            new ComplexityPolicy
            {
                Cyclomatic = 8,
                CyclomaticMax = 12,
                Cognitive = 15,
                Nesting = 3,
                MethodLines = 40,
                MethodLinesMax = 80,
                FileLines = 400,
                FileFunctions = 25,
            },
            policy.Complexity);
    }

    [Theory]
    [InlineData("profile: adopt", Profile.Adopt)]
    [InlineData("profile: standard", Profile.Standard)]
    [InlineData("profile: 'strict'", Profile.Strict)]
    public void Every_profile_is_read(string text, Profile expected) => Assert.Equal(expected, PolicyAssert.Silent(text).Profile);

    [Theory]
    [InlineData("service", ServiceClass.Service)]
    [InlineData("worker", ServiceClass.Worker)]
    [InlineData("library", ServiceClass.Library)]
    [InlineData("repository", ServiceClass.Repository)]
    public void Every_class_is_read(string text, ServiceClass expected) =>
        Assert.Equal(expected, PolicyAssert.Silent($"service: {{ class: {text} }}").Service.Class);

    [Theory]
    [InlineData("error", Severity.Error)]
    [InlineData("warning", Severity.Warning)]
    [InlineData("suggestion", Severity.Suggestion)]
    [InlineData("'none'", Severity.None)]
    public void Every_severity_is_read(string text, Severity expected) =>
        Assert.Equal(expected, PolicyAssert.Silent($"rules: {{ STD2005: {text} }}").Rules["STD2005"]);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("version: 1")]
    [InlineData("---\n...\n")]
    [InlineData("service:\nrules:\nlayout:\nadr:\nbudgets:\n  projects:\n")]
    public void Empty_file_and_empty_maps_leave_the_defaults(string text) => PolicyAssert.IsDefault(PolicyAssert.Silent(text));

    [Fact]
    public void Missing_file_leaves_the_defaults()
    {
        var (policy, findings) = PolicyLoader.Read(null);

        Assert.Empty(findings);
        Assert.Same(Policy.Default, policy);
    }

    [Theory]
    [InlineData(".", "")]
    [InlineData("./docs//adr/", "docs/adr")]
    [InlineData("docs\\adr", "docs/adr")]
    public void Folder_is_normalised(string written, string folder) => Assert.Equal(folder, PolicyAssert.Silent($"adr: {{ folder: '{written}' }}").Adr.Folder);
}
