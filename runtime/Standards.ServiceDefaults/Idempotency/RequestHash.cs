using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Standards.ServiceDefaults.Idempotency;

/// <summary>What makes two requests the same one.</summary>
internal static class RequestHash
{
    private const int BufferSize = 16 * 1024;

    /// <summary>Identity of a key: SHA-256 of whose it is and the key.</summary>
    public static string OfKey(KeyOwner owner, string key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in owner.Parts)
        {
            Append(hash, part);
        }
        Append(hash, key);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// SHA-256 of all that decides what the request does, and of the address of an anonymous caller. Reads the body, which must be seekable, and rewinds it.
    /// </summary>
    public static async Task<string> OfRequestAsync(HttpRequest request, KeyOwner owner, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, owner.Address);
        Append(hash, request.Method);
        Append(hash, request.Path.Value ?? "");
        Append(hash, request.QueryString.Value ?? "");
        Append(hash, request.ContentType ?? "");

        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // With the length in front, so that no two lists of parts are one text. The characters as they are: an encoding makes one of two that it cannot write.
    private static void Append(IncrementalHash hash, string part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
    }
}
