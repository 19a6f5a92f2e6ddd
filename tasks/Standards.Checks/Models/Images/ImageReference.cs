using System.Buffers;

namespace Standards.Checks.Models.Images;

/// <summary>
/// A reference to a container image as Docker and Kubernetes read it: <c>[registry[:port]/]path[:tag][@algorithm:digest]</c>
/// (the grammar of the distribution project, with Docker's defaults: registry <c>docker.io</c>, folder <c>library/</c>).
/// </summary>
/// <param name="Text">As it was written.</param>
/// <param name="Registry">Host with port, such as <c>mcr.microsoft.com</c> or <c>localhost:5000</c>; <c>docker.io</c> where none was written.</param>
/// <param name="Path">Path within the registry, such as <c>dotnet/aspnet</c> or <c>library/nginx</c>.</param>
/// <param name="Tag">The tag; null when none was written.</param>
/// <param name="Digest">The digest with its algorithm; null when none was written.</param>
public sealed record ImageReference(string Text, string Registry, string Path, string? Tag, string? Digest)
{
    private const string DockerHub = "docker.io";

    // Docker's limit of a name and a tag, and a digest.
    private const int MaxLength = 255 + 1 + 128 + 1 + 256;

    private static readonly SearchValues<char> Variables = SearchValues.Create("${}%<>#()[]&");

    private static readonly SearchValues<char> TagCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    private static readonly SearchValues<char> PathCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>Registry and path, in full: <c>docker.io/library/nginx</c>.</summary>
    public string Name => $"{Registry}/{Path}";

    /// <summary>How exactly it names one image.</summary>
    public ImagePin Pin => Digest is not null ? ImagePin.Digest : Tag is not null && ImageTag.IsExact(Name, Tag) ? ImagePin.ExactTag : ImagePin.MovingTag;

    /// <summary>Whether it says nothing of a version: no digest, and no tag or one such as <c>latest</c>.</summary>
    public bool IsUnversioned => Digest is null && (Tag is null || ImageTag.IsRolling(Tag));

    /// <summary>
    /// Whether a text holds what a tool replaces before it is a reference (<c>${TAG}</c>, <c>{{ .Values.image }}</c>): nothing can be said of it.
    /// </summary>
    public static bool HoldsVariable(string text) => text.AsSpan().ContainsAny(Variables);

    /// <summary>The reference that a text is; null when it holds a variable or is none.</summary>
    public static ImageReference? TryParse(string text)
    {
        if (text.Length is 0 or > MaxLength || HoldsVariable(text))
        {
            return null;
        }

        var (name, digest) = Cut(text, text.IndexOf('@', StringComparison.Ordinal));
        var colon = name.LastIndexOf(':');
        var (path, tag) = Cut(name, colon > name.LastIndexOf('/') ? colon : -1);
        if ((digest is not null && !IsDigest(digest)) || (tag is not null && !IsTag(tag)))
        {
            return null;
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var registry = slash > 0 && IsRegistry(path[..slash]) ? path[..slash] : null;
        path = registry is null ? path : path[(slash + 1)..];
        if ((registry is not null && !IsHost(registry)) || !path.Split('/').All(IsComponent))
        {
            return null;
        }

        registry = registry is null or "index.docker.io" or "registry-1.docker.io" ? DockerHub : registry;
        return new ImageReference(
            text, registry, registry == DockerHub && !path.Contains('/', StringComparison.Ordinal) ? $"library/{path}" : path, tag, digest);
    }

    private static (string Before, string? After) Cut(string text, int at) => at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);

    // As Docker decides: 'acme/orders' is a path of Docker Hub, 'acme.io/orders' is not.
    private static bool IsRegistry(string first) => first.AsSpan().ContainsAny('.', ':') || first == "localhost" || first.Any(char.IsAsciiLetterUpper);

    private static bool IsHost(string registry)
    {
        var (host, port) = Cut(registry, registry.IndexOf(':', StringComparison.Ordinal));
        return host.Length > 0
            && !host.AsSpan().ContainsAnyExcept(HostCharacters)
            && (port is null || (port.Length is > 0 and <= 5 && port.All(char.IsAsciiDigit)));
    }

    private static bool IsComponent(string part) =>
        part.Length > 0 && !part.AsSpan().ContainsAnyExcept(PathCharacters) && char.IsAsciiLetterOrDigit(part[0]) && char.IsAsciiLetterOrDigit(part[^1]);

    private static bool IsTag(string tag) => tag.Length is > 0 and <= 128 && tag[0] is not ('.' or '-') && !tag.AsSpan().ContainsAnyExcept(TagCharacters);

    private static bool IsDigest(string digest)
    {
        var (algorithm, hex) = Cut(digest, digest.IndexOf(':', StringComparison.Ordinal));
        return algorithm.Length > 0
            && algorithm.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '.' or '-' or '_')
            && hex is not null
            && hex.Length >= 32
            && hex.All(char.IsAsciiHexDigit)
            && (algorithm != "sha256" || hex.Length == 64);
    }
}
