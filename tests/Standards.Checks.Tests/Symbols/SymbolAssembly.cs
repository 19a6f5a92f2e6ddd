using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Symbols;

namespace Standards.Checks.Tests.Symbols;

/// <summary>A small assembly with symbols whose documents and Source Link a test names, and the check of it.</summary>
internal static class SymbolAssembly
{
    public const string Link = """{"documents":{"/_/*":"https://raw.githubusercontent.com/acme/orders/5f3a/*"}}""";
    public const string GitHub = "remote=https://github.com/acme/orders.git";

    /// <summary>One with embedded symbols, of which the check has nothing to say.</summary>
    public static byte[] Linked() => Of(Link, isEmbedded: true, ("/_/src/Order.cs", false), ("/_1/Made.cs", true)).Image;

    /// <summary>The assembly, and its symbols as a file of their own.</summary>
    public static (byte[] Image, byte[] Symbols) Of(string link, bool isEmbedded, params (string Name, bool HasText)[] documents)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Orders"), typeof(object).Assembly);
        assembly.DefineDynamicModule("Orders").DefineType("Orders.Basket", TypeAttributes.Public).CreateType();
        var metadata = assembly.GenerateMetadata(out var il, out var data);

        var pdb = new MetadataBuilder();
        foreach (var (name, hasText) in documents)
        {
            var document = pdb.AddDocument(pdb.GetOrAddDocumentName(name), default, default, default);
            if (hasText)
            {
                pdb.AddCustomDebugInformation(
                    document, pdb.GetOrAddGuid(new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE")), pdb.GetOrAddBlob(new byte[] { 0, 0, 0, 0, 47 }));
            }
        }

        if (link.Length > 0)
        {
            pdb.AddCustomDebugInformation(
                EntityHandle.ModuleDefinition,
                pdb.GetOrAddGuid(new Guid("CC110556-A091-4D38-9FEC-25AB9A351A6A")),
                pdb.GetOrAddBlob(Encoding.UTF8.GetBytes(link)));
        }

        var id = new BlobContentId(new Guid("11111111-2222-3333-4444-555555555555"), 7);
        var builder = new PortablePdbBuilder(pdb, metadata.GetRowCounts(), default, _ => id);
        var blob = new BlobBuilder();
        builder.Serialize(blob);
        var debug = new DebugDirectoryBuilder();
        debug.AddCodeViewEntry("Orders.pdb", id, builder.FormatVersion);
        if (isEmbedded)
        {
            debug.AddEmbeddedPortablePdbEntry(blob, builder.FormatVersion);
        }

        var image = new BlobBuilder();
        new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll),
            new MetadataRootBuilder(metadata),
            il,
            data,
            debugDirectoryBuilder: debug).Serialize(image);
        return (image.ToArray(), blob.ToArray());
    }

    public static IEnumerable<Finding> Check(TestRepository repository, string assembly, params string[] facts) =>
        new SymbolCheck().Check(Project(repository, assembly, facts), repository.Context());

    public static ProjectFacts Project(TestRepository repository, string assembly, params string[] facts) => new()
    {
        Path = "src/Orders/Orders.csproj",
        Name = "Orders",
        OutputType = "Library",
        AssemblyPath = assembly,
        Output = OutputFacts.Parse([.. facts, $"symbols={repository.Root}/Orders.pdb", "debugType=embedded", "host=github.com", "host=gitlab.com"]),
    };
}
