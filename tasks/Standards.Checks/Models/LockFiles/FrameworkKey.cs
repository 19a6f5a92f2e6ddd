namespace Standards.Checks.Models.LockFiles;

/// <summary>Compares the target framework that a project names with the key that restore writes for it.</summary>
internal static class FrameworkKey
{
    /// <summary>Whether the moniker is one whose key is known; an alias of a project's own is not.</summary>
    public static bool IsKnown(string moniker) => LongName(moniker) is not null || IsModern(moniker);

    /// <summary>
    /// Whether <paramref name="key"/> is the section of <paramref name="moniker"/>: <c>net10.0-windows</c> has
    /// <c>net10.0-windows7.0</c>, <c>netstandard2.0</c> has <c>.NETStandard,Version=v2.0</c>.
    /// </summary>
    public static bool Matches(string moniker, string key)
    {
        if (string.Equals(moniker, key, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (LongName(moniker) is { } name)
        {
            return string.Equals(name, key, StringComparison.OrdinalIgnoreCase);
        }

        var (framework, platform, version) = Split(moniker);
        if (platform.Length == 0 && IsModern(moniker) && string.Equals($".NETCoreApp,Version=v{framework[3..]}", key, StringComparison.OrdinalIgnoreCase))
        {
            // As NuGet wrote net5.0 before it knew the short name.
            return true;
        }

        var (keyFramework, keyPlatform, keyVersion) = Split(key);
        return string.Equals(framework, keyFramework, StringComparison.OrdinalIgnoreCase)
            && string.Equals(platform, keyPlatform, StringComparison.OrdinalIgnoreCase)

            // Without a version the SDK fills in the platform's default, which only it knows.
            && (version.Length == 0 ? platform.Length > 0 : Trimmed(version) == Trimmed(keyVersion));
    }

    /// <summary>The key of a framework older than .NET 5; null for others.</summary>
    private static string? LongName(string moniker)
    {
        var name = moniker.ToLowerInvariant();
        if (name.StartsWith("netstandard", StringComparison.Ordinal))
        {
            return Dotted(".NETStandard", name["netstandard".Length..]);
        }

        if (name.StartsWith("netcoreapp", StringComparison.Ordinal))
        {
            return Dotted(".NETCoreApp", name["netcoreapp".Length..]);
        }

        if (!name.StartsWith("net", StringComparison.Ordinal))
        {
            return null;
        }

        // net472 has one digit a part; net4.7.2 is the same framework.
        var version = name[3..];
        return version.Contains('.') ? IsModern(name) ? null : Dotted(".NETFramework", version)
            : version.Length > 1 && version[0] <= '4' ? Dotted(".NETFramework", string.Join('.', version.ToCharArray()))
            : null;
    }

    private static string? Dotted(string identifier, string version) =>
        Version.TryParse(version, out _) ? $"{identifier},Version=v{version}" : null;

    private static bool IsModern(string moniker)
    {
        var (framework, _, _) = Split(moniker);
        return framework.StartsWith("net", StringComparison.OrdinalIgnoreCase) && Version.TryParse(framework.AsSpan(3), out var version) && version.Major >= 5;
    }

    /// <summary><c>net10.0-windows7.0</c> → <c>net10.0</c>, <c>windows</c>, <c>7.0</c>.</summary>
    private static (string Framework, string Platform, string Version) Split(string name)
    {
        var dash = name.IndexOf('-');
        if (dash < 0)
        {
            return (name, "", "");
        }

        var platform = name[(dash + 1)..];
        var digit = platform.AsSpan().IndexOfAnyInRange('0', '9');
        return digit < 0 ? (name[..dash], platform, "") : (name[..dash], platform[..digit], platform[digit..]);
    }

    // NuGet drops zeros at the end: windows10.0.19041.0 becomes windows10.0.19041.
    private static string Trimmed(string version)
    {
        while (version.EndsWith(".0", StringComparison.Ordinal))
        {
            version = version[..^2];
        }

        return version;
    }
}
