using System.IO.Compression;
using System.Text;
using Standards.Checks.Artifacts.Checksums;
using Standards.Checks.Artifacts.Provenance;
using Standards.Checks.Artifacts.Provenance.Reproduction;
using Standards.Checks.Artifacts.Signing;
using Standards.Checks.Rules.PublicApi;
using Standards.Checks.Tests.Budgets.Sizes;
using Standards.Checks.Tests.Provenance;
using Standards.Checks.Tests.PublicApi;
using Standards.Checks.Tests.Signing;
using Standards.Checks.Tests.Symbols;

namespace Standards.Checks.Tests.Fuzzing.Readers;

/// <summary>Assemblies, packages, and what is said about them: checksums, statements, keys, signatures.</summary>
internal static class ArtifactReaders
{
    private const string Statement = "artifacts/standards/provenance/a.intoto.jsonl";

    public static IEnumerable<(string Name, Func<ReaderCase> Make)> All =>
    [
        ("provenance statement", Provenance),
        ("checksums", Checksums),
        ("strong-name key", () => Bytes(StrongNameTests.Pair(), Key)),
        ("strong name of an assembly", StrongName),
        ("answer of NuGet to a signature", () => new("error: NU3008: The package integrity check failed."u8.ToArray(), Answer) { IsSilent = false }),
        ("fingerprints of certificates", () => new(Encoding.UTF8.GetBytes(new string('A', 64) + ";" + new string('b', 64)), Fingerprints)),
        ("package signature", () => Bytes(Package(), Signature) with { IsWhole = OwnParser.TakesZip }),
        ("sizes of a package", () => Bytes(Package(), PackageSizes) with { IsWhole = OwnParser.TakesZip }),
        ("sizes of an assembly", () => Bytes(Assembly(), AssemblySizes) with { IsWhole = OwnParser.TakesAssembly }),
        ("symbols of an assembly", () => Bytes(SymbolAssembly.Linked(), Symbols) with { IsWhole = OwnParser.TakesSymbols }),
        ("public API of an assembly", () => Bytes(Assembly(), Api) with { IsWhole = OwnParser.TakesAssembly }),
        ("assembly that was built twice", () => Twice(Assembly(), AssemblyDifference.Find)),
        ("package that was built twice", () => Twice(Package(), PackageDifference.Find)),
    ];

    private static ReaderCase Bytes(byte[] sample, Func<byte[], IEnumerable<string>> read) => new(sample, read) { Form = ReaderForm.Bytes };

    private static byte[] Assembly() => ApiAssembly.Bytes(("Orders.Basket", ["Add", "Clear", "Count"]), ("Orders.Order", ["Pay"]));

    private static byte[] Package()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["Orders.nuspec", "lib/net10.0/Orders.dll", ".signature.p7s"])
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(SizeScratch.Noise(200));
            }
        }

        return stream.ToArray();
    }

    private static ReaderCase Provenance()
    {
        using var folder = new ProvenanceFolder().State();
        return new(
            File.ReadAllBytes(Path.Combine(folder.Root, ProvenanceFolder.Statement)), bytes => Answers.Of(ProvenanceReader.Read(Statement, bytes).Findings))
        {
            Form = ReaderForm.Json,
            IsWhole = OwnParser.TakesJsonLines,
        };
    }

    private static ReaderCase Checksums()
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("x"u8));
        return new(Encoding.UTF8.GetBytes($"{hash}  a.nupkg\n{hash}  sub/b c.zip\n\\{hash}  d\\\\e.zip\n"), bytes =>
        {
            using var repository = new TestRepository().With("artifacts/a.nupkg", "x").With("artifacts/sub/b c.zip", "x").With("artifacts/d\\e.zip", "x");
            _ = repository.With("artifacts/SHA256SUMS", bytes);
            var folder = new ArtifactFolder(Path.Combine(repository.Root, "artifacts"));
            return [.. Answers.Of(new ChecksumFindings(folder, "artifacts").Verify(CancellationToken.None))];
        });
    }

    private static IEnumerable<string> Key(byte[] bytes)
    {
        using var repository = new TestRepository().With("eng/a.snk", bytes);
        return [.. Answers.Of(StrongNameFindings.Read(Path.Combine(repository.Root, "eng/a.snk"), "eng/a.snk").Problem)];
    }

    private static ReaderCase StrongName()
    {
        var key = StrongNameKey.Parse(StrongNameTests.Pair(), out _)!;
        return Bytes(Assembly(), bytes =>
        {
            using var repository = new TestRepository().With("a.dll", bytes);
            return [.. Answers.Of(StrongNameFindings.CheckAssembly(Path.Combine(repository.Root, "a.dll"), "src/A/A.csproj", key.PublicKeyText))];
        }) with
        { IsSilent = false, IsWhole = OwnParser.TakesAssembly };
    }

    private static IEnumerable<string> Answer(byte[] bytes)
    {
        var answer = NugetAnswer.Parse(1, Encoding.UTF8.GetString(bytes).Split('\n'));
        return answer.IsGood ? throw new InvalidOperationException("good, although the process failed") : [answer.Text];
    }

    private static IEnumerable<string> Fingerprints(byte[] bytes)
    {
        _ = CertificateFingerprints.Parse(Encoding.UTF8.GetString(bytes), out var bad);
        return bad.Length > 0 ? Answers.Of(SigningFindings.BadFingerprint(bad)) : [];
    }

    private static IEnumerable<string> Signature(byte[] bytes)
    {
        using var repository = new TestRepository().With("a.nupkg", bytes);
        return PackageSignature.Read(Path.Combine(repository.Root, "a.nupkg")) is { } signature
            ? signature.IsThere ? [] : Answers.Of(SigningFindings.NotSigned("a.nupkg"))
            : Answers.Of(SigningFindings.NoPackage("a.nupkg"));
    }

    private static IEnumerable<string> PackageSizes(byte[] bytes)
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, package: 1 GB } ] }\n").With("out/Orders.Core.1.0.0.nupkg", bytes);
        return [.. Answers.Of(scratch.Package().Findings)];
    }

    private static IEnumerable<string> AssemblySizes(byte[] bytes)
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, assembly: 1 GB, resources: 1 GB } ] }\n").With("a.dll", bytes);
        return [.. Answers.Of(scratch.Built(scratch.PathOf("a.dll")).Findings)];
    }

    private static IEnumerable<string> Symbols(byte[] bytes)
    {
        using var repository = new TestRepository().With("Orders.dll", bytes);
        return [.. Answers.Of(SymbolAssembly.Check(repository, Path.Combine(repository.Root, "Orders.dll"), SymbolAssembly.GitHub, "revision=5f3a"))];
    }

    private static IEnumerable<string> Api(byte[] bytes)
    {
        using var repository = new TestRepository().With("Orders.dll", bytes);
        return [.. Answers.Unless<ApiException>(() => ApiReader.Read(Path.Combine(repository.Root, "Orders.dll"), CancellationToken.None))];
    }

    // Of equal bytes nobody asks for a difference.
    private static ReaderCase Twice(byte[] sample, Func<byte[], byte[], Difference?> find) =>
        Bytes(sample, bytes => !bytes.AsSpan().SequenceEqual(sample) && find(sample, bytes) is { } difference ? [difference.Part] : []);
}
