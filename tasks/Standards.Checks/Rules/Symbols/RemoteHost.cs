namespace Standards.Checks.Rules.Symbols;

/// <summary>The host of a remote, in any of the forms that git takes: https, ssh and <c>user@host:path</c>. Never what stands before an @.</summary>
internal static class RemoteHost
{
    /// <summary>With its port when it has one; empty for a path or a file.</summary>
    public static string Of(string remote)
    {
        var scheme = remote.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
        {
            return remote.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? "" : Authority(remote[(scheme + 3)..].Split('/', '?', '#')[0]);
        }

        // A drive letter is no host.
        var colon = remote.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && !remote.AsSpan(0, colon).ContainsAny('/', '\\') ? Authority(remote[..colon]) : "";
    }

    /// <summary>Whether one of the hosts is it, or a domain above it (<c>acme.visualstudio.com</c>).</summary>
    public static bool IsKnown(string host, IEnumerable<string> hosts) => hosts.Any(known =>
        host.Equals(known, StringComparison.OrdinalIgnoreCase)
        || Name(host).Equals(known, StringComparison.OrdinalIgnoreCase)
        || Name(host).EndsWith("." + known, StringComparison.OrdinalIgnoreCase));

    private static string Authority(string text) => text[(text.LastIndexOf('@') + 1)..];

    private static string Name(string host) => host.Split(':')[0];
}
