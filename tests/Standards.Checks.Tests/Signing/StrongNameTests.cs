using System.Security.Cryptography;
using Standards.Checks.Artifacts.Signing;

namespace Standards.Checks.Tests.Signing;

/// <summary>Keys of strong names and STD4400, STD4402.</summary>
public sealed class StrongNameTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Pair_and_its_public_half_are_one_identity()
    {
        var pair = StrongNameKey.Parse(Pair(), out var problem)!;
        Assert.Equal("", problem);
        Assert.True(pair.IsPair);

        var half = StrongNameKey.Parse(pair.PublicKey.Span, out _)!;
        Assert.False(half.IsPair);
        Assert.True(half.IsSameAs(pair));
        Assert.Equal(pair.PublicKeyText, half.PublicKeyText);
        Assert.Equal(160 * 2, pair.PublicKeyText.Length);
        Assert.StartsWith("002400000480000094000000060200000024000052534131000400000100", pair.PublicKeyText, StringComparison.Ordinal);
        Assert.False(half.IsSameAs(StrongNameKey.Parse(Pair(), out _)!));
    }

    public static TheoryData<byte[], string> Damaged => new()
    {
        { [], "is empty" },
        { [0x30, 0x82, 1, 2, 3], "is a PFX file, which the compiler of .NET does not take" },
        { "-----BEGIN PRIVATE KEY-----"u8.ToArray(), "is a PEM file, which the compiler does not take" },
        { "nothing of a key"u8.ToArray(), "is no key of strong names (16 bytes)" },
        { Pair()[..^1], "is no key of strong names (595 bytes)" },
        { [.. Pair(), 0], "is no key of strong names (597 bytes)" },
        { new byte[20_000], "is no key of strong names (20000 bytes)" },
        { Huge(), "is no key of strong names (596 bytes)" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void File_that_is_no_key_is_STD4400(byte[] content, string problem)
    {
        var (key, finding) = StrongNameFindings.Read(_repository.With("eng/Orders.snk", content).Root + "/eng/Orders.snk", "eng/Orders.snk");

        Assert.Null(key);
        Assert.Equal(("STD4400", "eng/Orders.snk", 0, 0), (finding!.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal($"the key of strong names 'eng/Orders.snk' {problem}", finding.Message);
        Assert.StartsWith("Write it anew from the copy that is kept safe", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_key_is_STD4400_and_says_how_forks_build()
    {
        var (_, finding) = StrongNameFindings.Read(Path.Combine(_repository.Root, "eng/Orders.snk"), "eng/Orders.snk");

        Assert.Equal("the key of strong names 'eng/Orders.snk' is not there, nor is its public half", finding!.Message);
        Assert.Equal(
            "Put the key there, or commit its public half as 'eng/Orders.public.snk' ('sn -p eng/Orders.snk eng/Orders.public.snk'), so that forks "
                + "build without the private key",
            finding.Fix);
    }

    [Fact]
    public void Halves_of_two_pairs_are_STD4400()
    {
        var one = StrongNameKey.Parse(Pair(), out _)!;
        var other = StrongNameKey.Parse(Pair(), out _)!;

        Assert.Null(StrongNameFindings.Compare(one, "a.snk", one, "a.public.snk"));
        var finding = StrongNameFindings.Compare(one, "a.snk", other, "a.public.snk")!;
        Assert.Equal(("STD4400", "a.public.snk"), (finding.Rule.Id, finding.Path));
        Assert.Equal("the public key 'a.public.snk' is not that of 'a.snk', so forks would build assemblies of another identity", finding.Message);
    }

    [Fact]
    public void Assembly_without_a_strong_name_and_one_that_cannot_be_read_are_STD4402()
    {
        // Tests are compiled without a key; the runtime's own assemblies have one.
        var unsigned = StrongNameFindings.CheckAssembly(typeof(StrongNameTests).Assembly.Location, "src/Orders/Orders.csproj", "eng/Orders.snk")!;
        Assert.Equal(("STD4402", "src/Orders/Orders.csproj", 0, 0), (unsigned.Rule.Id, unsigned.Path, unsigned.Line, unsigned.Column));
        Assert.Equal("the released assembly 'Standards.Checks.Tests.dll' has no strong name", unsigned.Message);
        Assert.Equal("Put the whole key at 'eng/Orders.snk' before the release is built, without StandardsStrongNameMode", unsigned.Fix);

        _repository.With("a.dll", "no assembly");
        Assert.EndsWith(
            "cannot be read",
            StrongNameFindings.CheckAssembly(Path.Combine(_repository.Root, "a.dll"), "a.csproj", "a.snk")!.Message,
            StringComparison.Ordinal);
        Assert.Null(StrongNameFindings.CheckAssembly(Path.Combine(_repository.Root, "none.dll"), "a.csproj", "a.snk"));
    }

    internal static byte[] Pair()
    {
#pragma warning disable CA5385 // A strong name is an identity and no secret, and tools still make keys of this size.
        using var key = new RSACryptoServiceProvider(1024);
#pragma warning restore CA5385
        return key.ExportCspBlob(includePrivateParameters: true);
    }

    // A length that would overflow.
    private static byte[] Huge()
    {
        var key = Pair();
        key.AsSpan(12, 4).Fill(0xFF);
        return key;
    }
}
