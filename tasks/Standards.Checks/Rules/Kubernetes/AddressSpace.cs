using System.Net;
using System.Net.Sockets;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Whether blocks of addresses together are all there are: <c>0.0.0.0/0</c>, or <c>0.0.0.0/1</c> and <c>128.0.0.0/1</c>.</summary>
internal static class AddressSpace
{
    // More blocks than that are a list that somebody chose.
    private const int MaxBlocks = 256;

    /// <summary>Whether all addresses of IPv4 or all of IPv6 are in one of the blocks. What is no block is passed over.</summary>
    /// <param name="blocks">Blocks in the notation of CIDR (RFC 4632).</param>
    public static bool IsCovered(IEnumerable<string> blocks)
    {
        IPNetwork[] networks = [.. blocks.Take(MaxBlocks).Select(b => IPNetwork.TryParse(b, out var network) ? network : (IPNetwork?)null).OfType<IPNetwork>()];
        return IsCovered(networks, AddressFamily.InterNetwork, bits: 32) || IsCovered(networks, AddressFamily.InterNetworkV6, bits: 128);
    }

    private static bool IsCovered(IPNetwork[] networks, AddressFamily family, int bits)
    {
        // Blocks in their order leave no room between them; each ends where the next begins, or behind it.
        var last = bits == 128 ? UInt128.MaxValue : (UInt128.One << bits) - 1;
        UInt128? reached = null;
        foreach (var (first, end) in networks.Where(n => n.BaseAddress.AddressFamily == family).Select(n => Range(n, bits, last)).Order())
        {
            if (reached is { } at ? first > at && first - at > 1 : first != 0)
            {
                return false;
            }

            reached = reached is { } other ? UInt128.Max(other, end) : end;
        }

        return reached == last;
    }

    private static (UInt128 First, UInt128 Last) Range(IPNetwork network, int bits, UInt128 last)
    {
        var first = network.BaseAddress.GetAddressBytes().Aggregate(UInt128.Zero, (sum, part) => (sum << 8) | part);
        return (first, network.PrefixLength == 0 ? last : first + (UInt128.One << (bits - network.PrefixLength)) - 1);
    }
}
