namespace Standards.Checks.Artifacts.Provenance;

/// <summary>Where a repository comes from, as others may read it.</summary>
public static class RemoteAddress
{
    private const int MaxLength = 2000;

    /// <summary>
    /// <c>git+https://github.com/acme/orders</c> of any address that git takes: without user, password, query and fragment, all of which
    /// may hold a secret. Empty for a folder of this machine, and for what cannot be read as an address: a guess could leave a part of a password.
    /// </summary>
    public static string Clean(string remote)
    {
        var text = remote.Trim();
        if (text.Length > MaxLength)
        {
            return "";
        }

        if (!text.Contains("://", StringComparison.Ordinal))
        {
            // The short form of ssh, 'git@github.com:acme/orders.git'. A single letter before the colon is a drive, two colons
            // are a program of git's that takes what it likes.
            var host = text[(text.LastIndexOf('@') + 1)..];
            var colon = host.IndexOf(':', StringComparison.Ordinal);
            if (colon < 2 || host.AsSpan(0, colon).ContainsAny("/\\") || host.AsSpan(colon).StartsWith("::"))
            {
                return "";
            }

            text = $"ssh://{host[..colon]}/{host[(colon + 1)..].TrimStart('/')}";
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("https" or "http" or "ssh" or "git")
            || uri.Host.Length == 0
            || uri.AbsolutePath.Contains('@', StringComparison.Ordinal))
        {
            return "";
        }

        var path = uri.AbsolutePath.TrimEnd('/');
        path = path.EndsWith(".git", StringComparison.Ordinal) ? path[..^4] : path;
        return $"git+{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort || uri.Port < 0 ? "" : FormattableString.Invariant($":{uri.Port}"))}{path}";
    }
}
