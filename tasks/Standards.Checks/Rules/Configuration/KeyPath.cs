namespace Standards.Checks.Rules.Configuration;

/// <summary>Parts of a configuration key.</summary>
internal static class KeyPath
{
    /// <summary>The first part.</summary>
    public static string First(string key) => key.IndexOf(':', StringComparison.Ordinal) is var mark and >= 0 ? key[..mark] : key;

    /// <summary>The last part.</summary>
    public static string Last(string key) => key[(key.LastIndexOf(':') + 1)..];

    /// <summary>Everything before the last part; empty when there is one only.</summary>
    public static string Parent(string key) => key.LastIndexOf(':') is var mark and >= 0 ? key[..mark] : "";

    /// <summary>The key up to the first list: how many elements a list has is a value, not a key.</summary>
    public static string WithoutElements(string key)
    {
        var parts = key.Split(':');
        var list = Array.FindIndex(parts, part => part.Length > 0 && part.All(char.IsAsciiDigit));
        return list > 0 ? string.Join(':', parts[..list]) : key;
    }
}
