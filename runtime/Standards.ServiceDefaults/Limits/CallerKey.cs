using System.Buffers.Binary;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace Standards.ServiceDefaults.Limits;

/// <summary>Who calls, in 16 bytes: a user, else a key, else an address. Nothing of it can be read back into a user or a key.</summary>
internal readonly record struct CallerKey(byte Kind, ulong High, ulong Low)
{
    public static CallerKey Of(HttpContext context, string apiKeyHeader)
    {
        // By its feature: the property of the context makes a user where there is none.
        if (context.Features.Get<IHttpAuthenticationFeature>()?.User is { Identity.IsAuthenticated: true } user && SubjectOf(user) is { Length: > 0 } subject)
        {
            return Hashed(1, subject);
        }
        if (apiKeyHeader.Length > 0 && context.Request.Headers[apiKeyHeader] is [{ Length: > 0 } key])
        {
            return Hashed(2, key);
        }
        return OfAddress(context.Connection.RemoteIpAddress);
    }

    /// <summary>The subject of a token or the name of a user; null where there is none.</summary>
    public static string? SubjectOf(ClaimsPrincipal user) =>
        user.FindFirst("sub")?.Value ?? user.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? user.Identity?.Name;

    public static CallerKey OfAddress(IPAddress? address)
    {
        if (address is null)
        {
            return default;
        }
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        // The last four bytes, which are all of an IPv4 address, also where IPv6 carries it. Else one subscriber has a whole /64.
        return length == 4 || address.IsIPv4MappedToIPv6
            ? new(3, 0, BinaryPrimitives.ReadUInt32BigEndian(bytes[(length - 4)..]))
            : new(4, BinaryPrimitives.ReadUInt64BigEndian(bytes), 0);
    }

    // Seeded per process, so that callers cannot choose keys that collide.
    public override int GetHashCode() => HashCode.Combine(Kind, High, Low);

    public bool Equals(CallerKey other) => High == other.High && Low == other.Low && Kind == other.Kind;

    private static CallerKey Hashed(byte kind, string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = length <= 512 ? stackalloc byte[512] : new byte[length];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
        return new(kind, BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }
}
