namespace Standards.Checks.Rules.Licences;

/// <summary>What to write into <c>standards.yml</c>.</summary>
internal static class LicenceFix
{
    /// <summary>A decision about a package in one line.</summary>
    public static string Decision(string id, string licence) =>
        $"dependencies: {{ licences: {{ packages: {{ {Scalar(id)}: {{ licence: {Scalar(licence)}, reason: 'why it may be used' }} }} }} }}";

    /// <summary>A text as YAML takes it in every place.</summary>
    public static string Scalar(string text) => text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+')
        ? text
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
