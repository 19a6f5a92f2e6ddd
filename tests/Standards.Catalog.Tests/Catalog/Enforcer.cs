using System.Text.RegularExpressions;

namespace Standards.Catalog.Tests.Catalog;

/// <summary>A rule that cites a clause, or one entry of <c>enforced_by</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name without the prefix.</param>
/// <param name="Text">The entry as written, or the id of the rule.</param>
internal sealed partial record Enforcer(EnforcerKind Kind, string Name, string Text)
{
    /// <summary>A rule.</summary>
    public static Enforcer OfRule(string id) => new(EnforcerKind.Rule, id, id);

    /// <summary>An entry, or null when it has none of the forms.</summary>
    public static Enforcer? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? new Enforcer(Enum.Parse<EnforcerKind>(match.Groups["kind"].Value, ignoreCase: true), match.Groups["name"].Value, text)
            : null;
    }

    public override string ToString() => Text;

    [GeneratedRegex(
        @"\A(?:(?<kind>analyzer):(?<name>[A-Za-z]+\d+)|(?<kind>property):(?<name>[A-Z]\w*)|(?<kind>template):(?<name>[^\s\\]+)|(?<kind>ci):(?<name>[a-z0-9-]+))"
            + @"\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
