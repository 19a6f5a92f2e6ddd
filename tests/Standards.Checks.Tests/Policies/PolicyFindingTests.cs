using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Policies;

/// <summary>What is wrong in a policy file is found at its place, and the sound parts stay in force.</summary>
public sealed class PolicyFindingTests
{
    [Theory]
    [InlineData("version: 2", 10, "'version' is '2', not the number 1", "Write 'version: 1'")]
    [InlineData("version: '1'", 10, "'version' is the quoted text '1', not the number 1", "Write 'version: 1'")]
    [InlineData("version: [1]", 10, "'version' is a list, not the number 1", "Write 'version: 1'")]
    [InlineData("profile: lenient", 10, "'profile' is 'lenient', not one of adopt, standard, strict", "Write one of them, such as 'profile: adopt'")]
    [InlineData("profile: Strict", 10, "'profile' is 'Strict', not one of adopt, standard, strict", "Write 'profile: strict'")]
    [InlineData("profile: standart", 10, "'profile' is 'standart', not one of adopt, standard, strict", "Write 'profile: standard'")]
    [InlineData("profile:", 9, "'profile' is empty, not one of adopt, standard, strict", "Write one of them, such as 'profile: adopt'")]
    [InlineData("profile: { a: 1 }", 10, "'profile' is a map, not one of adopt, standard, strict", "Write one of them, such as 'profile: adopt'")]
    [InlineData("tier: 7", 7, "'tier' is '7', not a whole number from 1 to 4", "Write 'tier: 2'")]
    [InlineData("tier: 0", 7, "'tier' is '0', not a whole number from 1 to 4", "Write 'tier: 2'")]
    [InlineData("tier: -1", 7, "'tier' is '-1', not a whole number from 1 to 4", "Write 'tier: 2'")]
    [InlineData("tier: 2.0", 7, "'tier' is '2.0', not a whole number from 1 to 4", "Write 'tier: 2'")]
    [InlineData("tier: \"2\"", 7, "'tier' is the quoted text '2', not a whole number from 1 to 4", "Write 'tier: 2'")]
    [InlineData("tier: yes", 7, "'tier' is 'yes', not a whole number from 1 to 4", "Write 'tier: 2'")]
    [InlineData("tier: 99999999999", 7, "'tier' is '99999999999', not a whole number from 1 to 4", "Write 'tier: 2'")]
    [InlineData("tier: ~", 7, "'tier' is empty, not a whole number from 1 to 4", "Write 'tier: 2'")]
    [InlineData("service: orders", 10, "'service' is 'orders', not a map of keys and values", "Write 'service:' and, indented below it, one key a line")]
    [InlineData("rules: [STD2005]", 8, "'rules' is a list, not a map of keys and values", "Write 'rules:' and, indented below it, one key a line")]
    [InlineData("service: { name: [orders] }", 18, "'service.name' is a list, not a text", "Write 'name: orders'")]
    [InlineData("service: { name: ~ }", 18, "'service.name' is empty, not a text", "Write 'name: orders'")]
    [InlineData("service: { team: { a: b } }", 18, "'service.team' is a map, not a text", "Write 'team: payments'")]
    [InlineData(
        "service: { class: api }",
        19,
        "'service.class' is 'api', not one of service, worker, library, repository",
        "Write one of them, such as 'class: service'")]
    [InlineData("service: { class: servcie }", 19, "'service.class' is 'servcie', not one of service, worker, library, repository", "Write 'class: service'")]
    [InlineData("rules: { STD2005: Warning }", 19, "'rules.STD2005' is 'Warning', not one of error, warning, suggestion, none", "Write 'STD2005: warning'")]
    [InlineData("rules: { STD2005: no }", 19, "'rules.STD2005' is 'no', not one of error, warning, suggestion, none", "Write 'STD2005: none'")]
    [InlineData(
        "rules: { STD2005: off }", 19, "'rules.STD2005' is 'off', not one of error, warning, suggestion, none", "Write 'STD2005: none'")]
    [InlineData(
        "rules: { STD2005: }", 19, "'rules.STD2005' is empty, not one of error, warning, suggestion, none", "Write one of them, such as 'STD2005: error'")]
    [InlineData(
        "rules: { STD2005: [none] }",
        19,
        "'rules.STD2005' is a list, not one of error, warning, suggestion, none",
        "Write one of them, such as 'STD2005: error'")]
    [InlineData("complexity: { cyclomatic: 0 }", 27, "'complexity.cyclomatic' is '0', not a whole number from 1 to 100000", "Write 'cyclomatic: 10'")]
    [InlineData(
        "complexity: { cyclomaticMax: 15.5 }", 30, "'complexity.cyclomaticMax' is '15.5', not a whole number from 1 to 100000", "Write 'cyclomaticMax: 15'")]
    [InlineData(
        "complexity: { cognitive: '10' }", 26, "'complexity.cognitive' is the quoted text '10', not a whole number from 1 to 100000", "Write 'cognitive: 10'")]
    [InlineData("complexity: { nesting: -4 }", 24, "'complexity.nesting' is '-4', not a whole number from 1 to 100000", "Write 'nesting: 4'")]
    [InlineData("complexity: { methodLines: [50] }", 28, "'complexity.methodLines' is a list, not a whole number from 1 to 100000", "Write 'methodLines: 50'")]
    [InlineData(
        "complexity: { methodLinesMax: many }",
        31,
        "'complexity.methodLinesMax' is 'many', not a whole number from 1 to 100000",
        "Write 'methodLinesMax: 100'")]
    [InlineData("complexity: { fileLines: 100001 }", 26, "'complexity.fileLines' is '100001', not a whole number from 1 to 100000", "Write 'fileLines: 500'")]
    [InlineData(
        "complexity: { fileFunctions: ~ }", 30, "'complexity.fileFunctions' is empty, not a whole number from 1 to 100000", "Write 'fileFunctions: 20'")]
    [InlineData(
        "containers: { registries: ['https://ghcr.io'] }",
        28,
        "'containers.registries' is the quoted text 'https://ghcr.io', not a list of registries such as ghcr.io/acme",
        "Write 'registries: [mcr.microsoft.com]'")]
    [InlineData(
        "containers: { registries: acme/orders }",
        27,
        "'containers.registries' is 'acme/orders', not a list of registries such as ghcr.io/acme",
        "Write 'registries: [mcr.microsoft.com]'")]
    [InlineData("layout: { tests: [] }", 18, "'layout.tests' is a list, not a list with at least one folder", "Write 'tests: [tests]'")]
    [InlineData(
        "layout: { libraries: [src, ../other] }",
        28,
        "'layout.libraries' is '../other', not a list of folders below the root of the repository",
        "Write 'libraries: [src]'")]
    [InlineData(
        "layout: { executables: /cmd }",
        24,
        "'layout.executables' is '/cmd', not a list of folders below the root of the repository",
        "Write 'executables: [cmd]'")]
    [InlineData(
        "layout: { executables: 'C:\\cmd' }",
        24,
        "'layout.executables' is the quoted text 'C:\\cmd', not a list of folders below the root of the repository",
        "Write 'executables: [cmd]'")]
    [InlineData(
        "layout: { executables: { a: b } }",
        24,
        "'layout.executables' is a map, not a list of folders below the root of the repository",
        "Write 'executables: [cmd]'")]
    [InlineData(
        "layout: { genericNames: [Util, ''] }", 32, "'layout.genericNames' is the quoted text '', not a list of texts", "Write 'genericNames: [Util, Common]'")]
    [InlineData("adr: { folder: ../docs }", 16, "'adr.folder' is '../docs', not a folder below the root of the repository", "Write 'folder: docs/adr'")]
    [InlineData("adr: { folder: '' }", 16, "'adr.folder' is the quoted text '', not a folder below the root of the repository", "Write 'folder: docs/adr'")]
    [InlineData("adr: { folder: [docs] }", 16, "'adr.folder' is a list, not a folder below the root of the repository", "Write 'folder: docs/adr'")]
    [InlineData("adr: { sections: [[Context]] }", 19, "'adr.sections' is a list, not a list of texts", "Write 'sections: [Context, Decision, Consequences]'")]
    [InlineData("adr: { sections: ~ }", 18, "'adr.sections' is empty, not a list of texts", "Write 'sections: [Context, Decision, Consequences]'")]
    [InlineData("adr: { proposedDays: 0 }", 22, "'adr.proposedDays' is '0', not a whole number from 1 to 3650", "Write 'proposedDays: 90'")]
    [InlineData("budgets: { assembly: 5 XB }", 22, "'budgets.assembly' is '5 XB', not a size in bytes, KB, MB or GB", "Write 'assembly: 512 KB'")]
    [InlineData("budgets: { assembly: ~ }", 22, "'budgets.assembly' is empty, not a size in bytes, KB, MB or GB", "Write 'assembly: 512 KB'")]
    [InlineData(
        "budgets: { projects: [Api] }",
        22,
        "'budgets.projects' is a list, not a map of keys and values",
        "Write 'projects:' and, indented below it, one key a line")]
    [InlineData("budgets: { projects: { Api: big } }", 29, "'budgets.projects.Api' is 'big', not a size in bytes, KB, MB or GB", "Write 'Api: 512 KB'")]
    public void Wrong_value_is_STD0006_and_leaves_the_default(string text, int column, string message, string fix)
    {
        var (policy, findings) = PolicyLoader.Read("\n" + text, "standards.yml");

        FindingAssert.Only(findings, "STD0006", "standards.yml", 2, column, message, fix);
        PolicyAssert.IsDefault(policy);
    }

    [Theory]
    [InlineData("rulez: {}", 1, "'rulez' is not a key of standards.yml", "Write 'rules'")]
    [InlineData("Tier: 2", 1, "'Tier' is not a key of standards.yml", "Write 'tier'")]
    [InlineData(
        "quality: 80",
        1,
        "'quality' is not a key of standards.yml",
        "Remove it, or write one of adr, budgets, complexity, containers, contracts, coverage, declare, dependencies, documents, exemptions, extends, "
            + "layout, mandatory, operations, "
            + "overrides, ownership, profile, rules, secrets, service, tests, tier, version, wiring")]
    [InlineData("service: { nmae: x }", 12, "'service.nmae' is not a key of standards.yml", "Write 'name'")]
    [InlineData("layout: { generic_names: [x] }", 11, "'layout.generic_names' is not a key of standards.yml", "Write 'genericNames'")]
    [InlineData("adr: { proposed: 1 }", 8, "'adr.proposed' is not a key of standards.yml", "Remove it, or write one of folder, proposedDays, sections")]
    [InlineData("budgets: { asembly: 1 }", 12, "'budgets.asembly' is not a key of standards.yml", "Write 'assembly'")]
    public void Unknown_key_is_STD0005_with_the_nearest_name(string text, int column, string message, string fix)
    {
        var (policy, findings) = PolicyLoader.Read("\n\n" + text, "standards.yml");

        FindingAssert.Only(findings, "STD0005", "standards.yml", 3, column, message, fix);
        PolicyAssert.IsDefault(policy);
    }

    [Theory]
    [InlineData("std2005", "Write 'STD2005' if that is meant; all rules stand in " + RuleCatalog.HelpRoot)]
    [InlineData(
        "CA1822",
        "For a rule of an analyzer write 'dotnet_diagnostic.CA1822.severity = warning' in .editorconfig; the rules that can stand here are in "
            + RuleCatalog.HelpRoot)]
    [InlineData("everything", "Remove it; all rules stand in " + RuleCatalog.HelpRoot)]
    public void Unknown_rule_is_STD0005(string id, string fix)
    {
        var (policy, findings) = PolicyLoader.Read($"rules:\n  {id}: none\n", "standards.yml");

        FindingAssert.Only(findings, "STD0005", "standards.yml", 2, 3, $"'{id}' is not a rule of Standards.Sdk", fix);
        Assert.Empty(policy.Rules);
    }

    [Theory]
    [MemberData(nameof(Mandatory))]
    public void Lowered_mandatory_rule_is_STD0009(string id)
    {
        foreach (var severity in (string[])["none", "suggestion", "warning"])
        {
            var (policy, findings) = PolicyLoader.Read($"rules:\n  {id}: {severity}\n", "standards.yml");

            FindingAssert.Only(
                findings,
                "STD0009",
                "standards.yml", 2,
                3,
                $"{id} ({RuleCatalog.Find(id)!.Title}) is mandatory and cannot be lowered to '{severity}' by a repository",
                "Remove the line and correct what the rule finds; an exception needs a waiver");
            Assert.Empty(policy.Rules);
        }
    }

    [Theory]
    [MemberData(nameof(Mandatory))]
    public void Mandatory_rule_may_be_set_as_high_as_it_is(string id) => PolicyAssert.Silent($"rules: {{ {id}: error }}");

    [Fact]
    public void Broken_parts_leave_the_sound_ones()
    {
        var (policy, findings) = PolicyLoader.Read("""
            tier: 9
            profile: strict
            rules:
              STD0007: none
              STD9999: none
              STD2005: warning
            adr: 3
            budgets:
              projects: { A: x, B: 1 KB }

            """, "standards.yml");

        Assert.Equal(["STD0006", "STD0009", "STD0005", "STD0006", "STD0006"], findings.Select(f => f.Rule.Id));
        Assert.Equal([1, 4, 5, 7, 9], findings.Select(f => f.Line));
        Assert.Equal((2, Profile.Strict), (policy.Tier, policy.Profile));
        Assert.Equal([new("STD2005", Severity.Warning)], policy.Rules);
        Assert.Equal([new("B", 1024)], policy.Budgets.Projects);
        Assert.Equal(Policy.Default.Adr, policy.Adr);
    }

    [Fact]
    public void Long_and_odd_values_are_one_short_line()
    {
        var (_, findings) = PolicyLoader.Read($"""
            "a\nb": 1
            {new string('k', 900)}: 1
            profile: "x\ny"
            service:
              class: {new string('é', 50_000)}

            """, "standards.yml");

        Assert.Equal(4, findings.Count);
        Assert.All(findings, f => Assert.DoesNotContain('\n', f.Text));
        Assert.All(findings, f => Assert.InRange(f.Text.Length, 1, 350));
    }

    public static TheoryData<string> Mandatory => [.. RuleCatalog.All.Where(r => r.Kind == RuleKind.Mandatory).Select(r => r.Id)];
}
