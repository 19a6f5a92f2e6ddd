using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Standards.Checks.Artifacts.Signing;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Signing;

/// <summary>Strong names in real builds: with the pair, with its public half as on a fork, with a damaged key.</summary>
public sealed class StrongNameTests
{
    private const string Library = "src/Orders.Core/Orders.Core.csproj";
    private const string Tests = "tests/Orders.Core.Tests";
    private const string Assembly = "src/Orders.Core/bin/Debug/net10.0/Orders.Core.dll";

    [Fact]
    public void One_property_signs_and_friends_are_known_by_the_key()
    {
        using var repository = ScratchRepository.WithLibrary(body: """<ItemGroup><InternalsVisibleTo Include="Orders.Core.Tests" /></ItemGroup>""")
            .Write("src/Orders.Core/Hidden.cs", """
                namespace Orders.Core;

                internal static class Hidden
                {
                    internal static int Answer => 42;
                }

                """)
            .Edit("tests/Orders.Core.Tests/ThingTests.cs", "Assert.NotNull(new Thing())", "Assert.Equal(42, Hidden.Answer)")
            .Write(
                "Directory.Build.props", "<Project><PropertyGroup><StandardsStrongNameKey>eng/Orders.snk</StandardsStrongNameKey></PropertyGroup></Project>");
        var pair = Pair();
        Directory.CreateDirectory(repository.PathOf("eng"));
        File.WriteAllBytes(repository.PathOf("eng/Orders.snk"), pair);

        var whole = repository.Build(Tests).Succeeded();
        Assert.Empty(whole.Diagnostics());
        var (key, isSigned) = Read(repository);
        Assert.Equal(StrongNameKey.Parse(pair, out _)!.PublicKeyText, key);
        Assert.True(isSigned);
        Assert.Equal(0, repository.Build(Tests, "--no-restore").Succeeded().Executions("Csc"));

        // A fork has the public half: the same identity, and no signature.
        File.WriteAllBytes(repository.PathOf("eng/Orders.public.snk"), StrongNameKey.Parse(pair, out _)!.PublicKey.ToArray());
        repository.Delete("eng/Orders.snk");
        var fork = repository.Build(Tests, "--no-restore").Succeeded();
        Assert.Empty(fork.Diagnostics());
        Assert.Equal(2, fork.Executions("Csc"));
        Assert.Equal((key, false), Read(repository));

        // Which a release must have; a default of the policy, so a repository may say otherwise.
        var release = repository.Build(Library, "--no-restore", "-p:StandardsRelease=true").Failed();
        Assert.Equal([$"STD4402 error {Library}(0,0)"], release.Diagnostics().Select(d => d.Place));
        Assert.Contains("Put the whole key at 'eng/Orders.snk'", release.Output, StringComparison.Ordinal);
        Assert.Empty(repository.Build(Library, "--no-restore", "-p:StandardsRelease=true", "-p:NoWarn=STD4402").Succeeded().Diagnostics());
        Assert.Equal(
            [$"STD4402 warning {Library}(0,0)"],
            repository
                .Build(Library, "--no-restore", "-p:StandardsRelease=true", "-p:WarningsNotAsErrors=STD4402")
                .Succeeded()
                .Diagnostics()
                .Select(d => d.Place));

        File.WriteAllBytes(repository.PathOf("eng/Orders.public.snk"), [1, 2, 3]);
        var damaged = repository.Build(Library, "--no-restore", "-p:NoWarn=STD4400").Failed();
        Assert.Equal(["STD4400 error eng/Orders.public.snk(0,0)"], damaged.Diagnostics().Select(d => d.Place));
    }

    private static (string Key, bool IsSigned) Read(ScratchRepository repository)
    {
        using var stream = File.OpenRead(repository.PathOf(Assembly));
        using var reader = new PEReader(stream);
        var place = reader.PEHeaders.CorHeader!.StrongNameSignatureDirectory;
        var isSigned = place.Size > 0 && reader.GetSectionData(place.RelativeVirtualAddress).GetContent().Take(place.Size).Any(b => b != 0);
        return (Convert.ToHexStringLower(AssemblyName.GetAssemblyName(repository.PathOf(Assembly)).GetPublicKey()!), isSigned);
    }

    private static byte[] Pair()
    {
        using var key = new RSACryptoServiceProvider(2048);
        return key.ExportCspBlob(includePrivateParameters: true);
    }
}
