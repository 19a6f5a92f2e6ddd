using System.Text.RegularExpressions;

namespace Standards.Catalog.Tests.Catalog;

/// <summary>One entry of <c>enforced_by</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name without the prefix.</param>
/// <param name="Text">The entry as written.</param>
internal sealed partial record Enforcer(EnforcerKind Kind, string Name, string Text)
{
    /// <summary>The entry, or null when it has none of the forms.</summary>
    public static Enforcer? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
            return null;

        var kind = match.Groups["kind"].Success ? Enum.Parse<EnforcerKind>(match.Groups["kind"].Value, ignoreCase: true) : EnforcerKind.Rule;
        return new Enforcer(kind, match.Groups["name"].Value, text);
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"\A(?:(?<name>STD\d{4})|(?<kind>analyzer):(?<name>[A-Za-z]+\d+)|(?<kind>property):(?<name>[A-Z]\w*)|(?<kind>template):(?<name>[^\s\\]+)|(?<kind>ci):(?<name>[a-z0-9-]+))\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
