using System.Buffers;
using Microsoft.Extensions.Primitives;

namespace Standards.ServiceDefaults.Requests;

/// <summary>Reads an id of a caller. One that is no plain token is never repeated, neither in an answer nor in a log.</summary>
internal static class RequestIdReader
{
    // What UUIDs, ULIDs, base64 and "prefix_123" ids consist of: nothing that ends a line, a header, a JSON text or a shell word.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:+/=@");

    public static string? Read(StringValues header, int maxLength) =>
        header.Count == 1 && header[0] is { Length: > 0 } id && id.Length <= maxLength && !id.AsSpan().ContainsAnyExcept(Allowed) ? id : null;
}
