using System.Text;
using Standards.Catalog.Tests.Catalog;

namespace Standards.Catalog.Tests.Rendering;

/// <summary>Renders the severities that the compiler's rules have on CI and nowhere else.</summary>
internal static class CodeRuleConfigurationRenderer
{
    public const string File = "sdk/Standards.Sdk/config/Standards.Rules.Ci.globalconfig";

    public static string Render(IEnumerable<RuleEntry> rules)
    {
        var configuration = new StringBuilder("""
            # What the SDK's own analyzers give as errors on CI and as warnings elsewhere, generated from catalog/rules by
            # Standards.Catalog.Tests; do not edit. The level is below that of a repository's own .globalconfig (100), of its .editorconfig
            # and of what its standards.yml says (2), so those win.
            is_global = true
            global_level = 0

            """);
        foreach (var rule in rules.Where(rule => rule.IsOfCompiler && rule.CiSeverity != rule.LocalSeverity))
        {
            configuration.Append($"\n# {string.Join(", ", rule.Clauses)}\ndotnet_diagnostic.{rule.Id}.severity = {rule.CiSeverity}\n");
        }

        return configuration.ToString();
    }
}
