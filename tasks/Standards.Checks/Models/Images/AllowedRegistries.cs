using System.Buffers;

namespace Standards.Checks.Models.Images;

/// <summary>Judges images by the list of registries of the policy. Clause: <c>images-from-allowed-registries</c>.</summary>
internal static class AllowedRegistries
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-:/");

    /// <summary>
    /// An entry of the list without a slash at its end; null when it does not begin with a registry's host or holds a scheme, a tag or a wildcard.
    /// </summary>
    public static string? Normalise(string entry)
    {
        var name = entry.Trim().TrimEnd('/');
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameCharacters) || name.Contains("//", StringComparison.Ordinal))
        {
            return null;
        }

        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? name : name[..slash];
        var isHost = host == "localhost" || (host.AsSpan().ContainsAny('.', ':') && host[0] is not ('.' or ':') && !host.EndsWith(':'));
        return isHost && (slash < 0 || !name[slash..].Contains(':', StringComparison.Ordinal)) ? name : null;
    }

    /// <summary>Whether an image may be used; an empty list allows all.</summary>
    public static bool Allow(IReadOnlyList<string> registries, ImageReference image) =>
        registries.Count == 0 || registries.Any(entry => Covers(entry, image.Name));

    /// <summary>Whether everything below one entry is below another one: <c>ghcr.io</c> covers <c>ghcr.io/acme</c> and not <c>ghcr.io.example</c>.</summary>
    public static bool Covers(string entry, string name) =>
        name.StartsWith(entry, StringComparison.OrdinalIgnoreCase) && (name.Length == entry.Length || name[entry.Length] == '/');

    /// <summary>Whether a list lets more through than the one above it.</summary>
    public static bool IsWider(IReadOnlyList<string> upper, IReadOnlyList<string> lower) =>
        upper.Count > 0 && (lower.Count == 0 || lower.Any(name => !upper.Any(entry => Covers(entry, name))));
}
