using System.Text;
using Standards.Catalog.Tests.Catalog;

namespace Standards.Catalog.Tests.Rendering;

/// <summary>Renders what the targets say of the compiler's rules one by one: which the policy may name, which are off, and which stay warnings.</summary>
internal static class CodeRuleLevelsRenderer
{
    public const string File = "sdk/Standards.Sdk/policy/CodeRuleLevels.targets";

    public static string Render(IEnumerable<RuleEntry> rules)
    {
        RuleEntry[] own = [.. rules.Where(rule => rule.IsOfCompiler)];
        var ids = own.Select(rule => rule.Id).ToList();
        var complexity = own.Where(rule => rule.Id.StartsWith("STD11", StringComparison.Ordinal)).Select(rule => rule.Id);
        var errors = own.Where(rule => rule.CiSeverity == "error").Select(rule => rule.Id);
        var targets = new StringBuilder();
        targets.Append($"""
            <!-- Generated from catalog/rules by Standards.Catalog.Tests; do not edit. -->
            <Project>

              <PropertyGroup>
                <!-- The compiler leaves out an analyzer of which no rule is left. -->
                <NoWarn Condition="'$(StandardsComplexity)' == 'false'">$(NoWarn);{string.Join(';', complexity)}</NoWarn>
              </PropertyGroup>

              <!--
                Clause cyclomatic-complexity-limit has a number for a warning and one for an error. A warning of these rules is one although
                warnings are errors on CI, unless the caller names it in WarningsAsErrors. Not those that are errors on CI: the compiler would
                make warnings of them, as it does of what an .editorconfig makes an error; so nothing of this where warnings are no errors.
              -->
              <PropertyGroup Condition="'$(_StandardsCodeRules)' == 'true' and '$(TreatWarningsAsErrors)' == 'true'">
                <_StandardsRuleErrors Condition="'$(ContinuousIntegrationBuild)' == 'true' and '$(_StandardsCollecting)' != 'true'">{string.Join(';', errors)}</_StandardsRuleErrors>
                <_StandardsRuleErrors>$(_StandardsRuleErrors);$(WarningsAsErrors)</_StandardsRuleErrors>
                <_StandardsCallersWarnings>$(WarningsNotAsErrors)</_StandardsCallersWarnings>

            """);
        foreach (var id in ids)
        {
            targets.Append(
                $"    <WarningsNotAsErrors Condition=\"!$(_StandardsRuleErrors.Contains('{id}'))\">$(WarningsNotAsErrors);{id}</WarningsNotAsErrors>\n");
        }

        return targets.Append("  </PropertyGroup>\n\n</Project>\n").ToString();
    }
}
