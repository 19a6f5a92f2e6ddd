using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Standards.Sdk.Tests.Harness;

/// <summary>What a compiled assembly carries: metadata attributes, an embedded PDB, its source link.</summary>
internal sealed class BuiltAssembly
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public BuiltAssembly(Stream content)
    {
        using var image = new PEReader(ImmutableArray.Create(ReadAll(content)));
        var reader = image.GetMetadataReader();
        Metadata = reader.GetAssemblyDefinition().GetCustomAttributes()
            .Select(reader.GetCustomAttribute)
            .Where(a => TypeName(reader, a) == "AssemblyMetadataAttribute")
            .Select(a => Arguments(reader.GetBlobReader(a.Value)))
            .ToDictionary(a => a.Key, a => a.Value);
        foreach (var entry in image.ReadDebugDirectory().Where(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb))
        {
            HasEmbeddedPdb = true;
            using var pdb = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            SourceLink = ReadSourceLink(pdb.GetMetadataReader());
        }
    }

    /// <summary>The values of <c>AssemblyMetadataAttribute</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Whether the PDB is inside.</summary>
    public bool HasEmbeddedPdb { get; }

    /// <summary>The JSON that maps sources to addresses; empty when there is none.</summary>
    public string SourceLink { get; } = "";

    public static BuiltAssembly Read(string path)
    {
        using var stream = File.OpenRead(path);
        return new BuiltAssembly(stream);
    }

    private static byte[] ReadAll(Stream content)
    {
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }

    private static string TypeName(MetadataReader reader, CustomAttribute attribute) => attribute.Constructor.Kind == HandleKind.MemberReference
        ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent).Name)
        : "";

    private static KeyValuePair<string, string> Arguments(BlobReader blob)
    {
        blob.ReadUInt16();
        return new KeyValuePair<string, string>(blob.ReadSerializedString()!, blob.ReadSerializedString()!);
    }

    private static string ReadSourceLink(MetadataReader pdb) => pdb.CustomDebugInformation
        .Select(pdb.GetCustomDebugInformation)
        .Where(i => pdb.GetGuid(i.Kind) == SourceLinkKind)
        .Select(i => Encoding.UTF8.GetString(pdb.GetBlobBytes(i.Value)))
        .SingleOrDefault("");
}
