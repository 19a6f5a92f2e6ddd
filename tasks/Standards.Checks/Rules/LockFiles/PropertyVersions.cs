namespace Standards.Checks.Rules.LockFiles;

/// <summary>Versions that are written as properties of MSBuild.</summary>
internal static class PropertyVersions
{
    /// <summary>The property that a version is, <c>Npgsql</c> of <c>$(Npgsql)</c>; null when it is none, or more than that.</summary>
    public static string? Name(string version) =>
        version is ['$', '(', .. var name, ')'] && name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? name : null;

    /// <summary>The version without its properties: <c>.*</c> of <c>$(Major).*</c>. Functions of properties are left out with all that they hold.</summary>
    public static string Without(string version)
    {
        while (version.IndexOf("$(", StringComparison.Ordinal) is var start and >= 0)
        {
            var (depth, end) = (1, start + 2);
            while (end < version.Length && depth > 0)
            {
                depth += version[end] switch { '(' => 1, ')' => -1, _ => 0 };
                end++;
            }

            version = version.Remove(start, end - start);
        }

        return version;
    }
}
