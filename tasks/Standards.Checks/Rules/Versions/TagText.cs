using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Rules.Versions;

/// <summary>What a tag says of a version.</summary>
internal static class TagText
{
    /// <summary>What follows the prefix; null when the tag is not of the prefix, like that of another product or <c>version-2</c>.</summary>
    public static string? Rest(string tag, string prefix) =>
        tag.Length > prefix.Length && tag.StartsWith(prefix, StringComparison.Ordinal) && char.IsAsciiDigit(tag[prefix.Length]) ? tag[prefix.Length..] : null;

    /// <summary>STD4603.</summary>
    public static Finding Malformed(string tag, string prefix) => new(
        RuleCatalog.VersioningTagForm,
        "",
        0,
        0,
        $"the tag {ValueText.Quote(tag)} gives no version: {ValueText.Quote(tag[prefix.Length..])} {Why(tag[prefix.Length..])}",
        $"Tag this commit with three numbers, such as '{prefix}{Suggest(tag[prefix.Length..])}', and push that tag");

    /// <summary>Why a text is no semantic version, as the end of a sentence.</summary>
    public static string Why(string text)
    {
        var numbers = text.Split('-', '+')[0].Split('.');
        return 0 switch
        {
            _ when text.Length > 0 && text[0] is 'v' or 'V' => "has a letter in front, which belongs to tags only",
            _ when text.Length == 0 || !char.IsAsciiDigit(text[0]) => "does not begin with a number",
            _ when !Array.TrueForAll(numbers, n => n.Length > 0 && n.All(char.IsAsciiDigit)) => "is no semantic version",
            _ when numbers.Length != 3 => $"has {numbers.Length} {(numbers.Length == 1 ? "number" : "numbers")} instead of three",
            _ when Array.Exists(numbers, n => n.Length > 1 && n[0] == '0') => "has a number with a leading zero",
            _ when Array.Exists(numbers, n => !int.TryParse(n, out _)) => "has a number above 2147483647",
            _ => "has an empty or malformed part after its numbers",
        };
    }

    /// <summary>A version that is like the text.</summary>
    public static string Suggest(string text)
    {
        var trimmed = text.TrimStart('v', 'V');
        var numbers = trimmed
            .Split('-', '+')[0]
            .Split('.')
            .Take(3)
            .Select(n => int.TryParse(n, out var number) && number >= 0 ? number : 0)
            .Concat([0, 0, 0])
            .Take(3);
        var core = string.Join('.', numbers);
        var full = core + (trimmed.IndexOf('-') is >= 0 and var dash ? trimmed[dash..] : "");
        return SemanticVersion.TryParse(full) is null || core == "0.0.0" ? core == "0.0.0" ? "1.0.0" : core : full;
    }
}
