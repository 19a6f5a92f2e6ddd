using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>STD8300: the variables in the address of a server are declared, and their values are possible.</summary>
internal static partial class ServerVariables
{
    public static IEnumerable<Finding> Check(OpenApiSubject subject) => subject.Document.Root["servers"].Items.SelectMany(Of);

    private static IEnumerable<Finding> Of(PlacedNode server)
    {
        var declared = server["variables"];
        var undeclared = Variable().Matches(server["url"].Text ?? "")
            .Select(match => match.Groups["name"].Value)
            .Where(name => declared[name].Node is null)
            .Select(name => server["url"].Finding(
                RuleCatalog.OpenApiReadable,
                $"the address of the server has the variable {ValueText.Quote(name)}, which is not declared",
                $"Declare '{ValueText.Shorten(name)}' below 'variables', with a 'default'"));
        var empty = declared.Entries.Where(variable => variable["enum"].Node is YamlSequence { Items.Count: 0 }).Select(variable => variable["enum"].Finding(
            RuleCatalog.OpenApiReadable, $"'enum' of the variable {ValueText.Quote(variable.Key)} is empty, so that no value is possible", "List its values"));
        return undeclared.Concat(empty);
    }

    [GeneratedRegex(@"\{(?<name>[^{}/]{1,100})\}", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();
}
