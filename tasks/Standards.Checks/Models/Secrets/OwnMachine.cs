using System.Collections.Frozen;

namespace Standards.Checks.Models.Secrets;

/// <summary>Tells the names of the machine itself from those of servers: a password of a server there opens nothing from elsewhere.</summary>
internal static class OwnMachine
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet
        .ToFrozenSet(["localhost", ".", "(local)", "(localdb)", "::1", "0.0.0.0", "host.docker.internal"], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a host is the machine itself.</summary>
    /// <param name="server">As a URL or a connection string writes it: with a port, a protocol (<c>tcp:</c>) or the name of an instance.</param>
    public static bool Is(ReadOnlySpan<char> server)
    {
        var host = server.Trim();
        if (host.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase))
        {
            host = host["tcp:".Length..];
        }

        if (host.StartsWith('['))
        {
            host = host[1..];
            return host.IndexOf(']') is var end and > 0 && Names.Contains(host[..end]);
        }

        host = host.IndexOfAny(',', '\\') is var instance and >= 0 ? host[..instance] : host;
        host = host.Count(':') == 1 ? host[..host.IndexOf(':')] : host;
        return Names.Contains(host) || IsLoopback(host) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }

    // 127.0.0.0/8, and no name that begins so.
    private static bool IsLoopback(ReadOnlySpan<char> host) => host.StartsWith("127.") && !host.ContainsAnyExcept("0123456789.");
}
