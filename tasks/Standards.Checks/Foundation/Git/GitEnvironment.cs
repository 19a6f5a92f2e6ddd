namespace Standards.Checks.Foundation.Git;

/// <summary>What of the caller's environment git may see.</summary>
internal static class GitEnvironment
{
    // Where git finds its configuration; the value of each decides what is ignored.
    private static readonly string[] Configuring =
        ["HOME", "USERPROFILE", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"];

    // Configuration in variables: the way CI marks a folder as safe.
    private static readonly string[] ConfiguringPrefixes = ["GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_"];

    /// <summary>
    /// Removes what would lead git to another repository (a hook runs with GIT_DIR and GIT_INDEX_FILE set) or change its
    /// answer, and adds what keeps it from writing and from translating.
    /// </summary>
    public static void Clean(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.ToArray())
        {
            if (name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase) && name != "GIT_EXEC_PATH" && !IsConfiguring(name))
            {
                environment.Remove(name);
            }
        }

        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["LC_ALL"] = "C";
    }

    /// <summary>The values that decide what git ignores, as one string; empty for null.</summary>
    public static string Fingerprint(IReadOnlyDictionary<string, string>? environment)
    {
        // Lists of strings only: generic code over pairs is not compiled ahead of time, and this runs in every build.
        var values = new List<string>();
        foreach (var name in environment?.Keys ?? [])
        {
            if (IsConfiguring(name))
            {
                values.Add($"{name}={environment![name]}");
            }
        }

        values.Sort(StringComparer.Ordinal);
        return string.Join('\n', values);
    }

    private static bool IsConfiguring(string name) =>
        Configuring.Contains(name, StringComparer.OrdinalIgnoreCase)
        || ConfiguringPrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));
}
