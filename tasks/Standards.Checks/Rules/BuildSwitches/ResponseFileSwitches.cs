using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.BuildSwitches;

/// <summary>STD0008 in response files, which MSBuild reads as if they stood on every command line (<c>Directory.Build.rsp</c>).</summary>
internal static partial class ResponseFileSwitches
{
    // Options with which MSBuild does something else than to build what it was asked for, and succeeds.
    private static readonly Dictionary<string, string> Instead = new(StringComparer.OrdinalIgnoreCase)
    {
        ["t"] = "builds other targets than the command asks for",
        ["target"] = "builds other targets than the command asks for",
        ["getProperty"] = "prints a value and builds nothing",
        ["getItem"] = "prints items and builds nothing",
        ["getTargetResult"] = "prints a result in place of the build's messages",
        ["pp"] = "writes the project as one file and builds nothing",
        ["preprocess"] = "writes the project as one file and builds nothing",
        ["ts"] = "lists targets and builds nothing",
        ["targets"] = "lists targets and builds nothing",
        ["ver"] = "prints a version and builds nothing",
        ["version"] = "prints a version and builds nothing",
        ["h"] = "prints help and builds nothing",
        ["help"] = "prints help and builds nothing",
        ["?"] = "prints help and builds nothing",
        ["q"] = "asks whether targets are up to date and builds nothing",
        ["question"] = "asks whether targets are up to date and builds nothing",
        ["noconlog"] = "hides every message of the build",
        ["noConsoleLogger"] = "hides every message of the build",
    };

    /// <summary>The findings in a file.</summary>
    public static IEnumerable<Finding> Find(SourceFile file)
    {
        var text = file.ReadText();
        var lines = new LineMap(text);
        foreach (Match option in Option().Matches(text))
        {
            var (name, value) = (option.Groups["name"].Value, option.Groups["value"].Value);
            if (IsProperty(name))
            {
                foreach (var found in SwitchProperties.In(value.Replace("\"", "", StringComparison.Ordinal)))
                {
                    yield return At(option.Index, $"{found.Name} is '{found.Value}' for every build, {found.Effect}");
                }
            }
            else if (Instead.TryGetValue(name, out var effect))
            {
                yield return At(option.Index, $"'{option.Value.Trim()}' {effect}");
            }
        }

        Finding At(int offset, string message)
        {
            var (line, column) = lines.Locate(offset);
            return new Finding(
                RuleCatalog.PolicyMandatoryProperties, file.Path, line, column, message, "Remove it; who needs it writes it on his command line");
        }
    }

    private static bool IsProperty(string name) =>
        name.Equals("p", StringComparison.OrdinalIgnoreCase) || name.Equals("property", StringComparison.OrdinalIgnoreCase);

    // '-p:A=B', '/p:"A=B"', '--property:A=B'; a line that begins with # is a comment.
    [GeneratedRegex(
        """(?<=^(?!\s*\#)[^\r\n]*?(^|[\s"]))(--|-|/)(?<name>[A-Za-z]+|\?)(:(?<value>("[^"\r\n]*"|[^\s"])*))?(?=[\s"]|\z)""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex Option();
}
