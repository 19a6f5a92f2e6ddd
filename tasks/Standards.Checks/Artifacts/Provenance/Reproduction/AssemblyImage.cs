using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>An assembly with the symbols that are embedded in it.</summary>
internal sealed class AssemblyImage : IDisposable
{
    private readonly MetadataReaderProvider? _symbols;

    private AssemblyImage(PEReader file)
    {
        File = file;
        Metadata = file.GetMetadataReader();
        var embedded = file.ReadDebugDirectory().FirstOrDefault(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        _symbols = embedded.DataSize > 0 ? file.ReadEmbeddedPortablePdbDebugDirectoryData(embedded) : null;
        Symbols = _symbols?.GetMetadataReader();
    }

    public PEReader File { get; }

    public MetadataReader Metadata { get; }

    public MetadataReader? Symbols { get; }

    /// <summary>Path of the symbols that the assembly names.</summary>
    public string SymbolPath => File.ReadDebugDirectory().FirstOrDefault(e => e.Type == DebugDirectoryEntryType.CodeView) is { DataSize: > 0 } entry
        ? File.ReadCodeViewDebugDirectoryData(entry).Path
        : "";

    /// <summary>Null for what is no managed assembly.</summary>
    /// <exception cref="BadImageFormatException">It is damaged.</exception>
    public static AssemblyImage? TryOpen(byte[] content)
    {
        var file = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(content));
        if (file.PEHeaders.PEHeader is not null && file.HasMetadata)
        {
            return new AssemblyImage(file);
        }

        file.Dispose();
        return null;
    }

    /// <summary>The instructions of a method; empty when it has none.</summary>
    public ImmutableArray<byte> Instructions(MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? [] : File.GetMethodBody(method.RelativeVirtualAddress).GetILContent();

    /// <summary>What is embedded under a name; empty for what lies in another file.</summary>
    public ReadOnlySpan<byte> Resource(ManifestResource resource)
    {
        if (!resource.Implementation.IsNil || File.PEHeaders.CorHeader is not { } header)
        {
            return default;
        }

        var data = File.GetSectionData(header.ResourcesDirectory.RelativeVirtualAddress).GetContent();
        var start = (int)resource.Offset;
        var length = BitConverter.ToInt32(data.AsSpan(start, sizeof(int)));
        return data.AsSpan(start + sizeof(int), length);
    }

    public void Dispose()
    {
        _symbols?.Dispose();
        File.Dispose();
    }
}
