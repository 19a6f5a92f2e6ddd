namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>The first thing in which two builds of a file differ.</summary>
/// <param name="Part">What it is, as the end of a sentence that begins with "differs in". Never the differing value: it changes from run to run.</param>
/// <param name="Fix">What usually mends it.</param>
/// <param name="Source">Path of the source, as the compiler noted it; empty when the difference is not of one source.</param>
internal sealed record Difference(string Part, string Fix, string Source = "")
{
    /// <summary>What mends paths.</summary>
    public const string MapPaths = "Leave DeterministicSourcePaths and PathMap to the .NET SDK, which maps the repository's folder to '/_/' on CI";

    /// <summary>What mends values that change.</summary>
    public const string KeepOut = "Keep clocks, random values, machine names and absolute paths out of what is compiled; take the commit, or SOURCE_DATE_EPOCH";

    /// <summary>The first byte, for files of which nothing else is known.</summary>
    public static Difference Bytes(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var offset = first.CommonPrefixLength(second);
        var isText = !first.Contains((byte)0) && !second.Contains((byte)0);
        return isText
            ? new Difference(FormattableString.Invariant($"line {first[..offset].Count((byte)'\n') + 1}"), KeepOut)
            : new Difference(FormattableString.Invariant($"byte {offset}"), KeepOut);
    }
}
