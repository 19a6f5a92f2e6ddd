using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>
/// Says in which part two builds of an assembly differ first, from causes to effects: paths in the symbols, texts and instructions with the source they
/// are of, attributes, resources, and at last the identifiers that follow from all of them.
/// </summary>
internal static class AssemblyDifference
{
    private const byte LoadString = 0x72;
    private const byte UserStringTable = 0x70;
    private const int InstructionLength = 5;

    /// <summary>Null for what is no managed assembly, or a damaged one.</summary>
    public static Difference? Find(byte[] one, byte[] other)
    {
        try
        {
            using var first = AssemblyImage.TryOpen(one);
            using var second = AssemblyImage.TryOpen(other);
            return first is null || second is null ? null : Find(first, second);
        }
        catch (Exception e) when (e is BadImageFormatException or ArgumentException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static Difference? Find(AssemblyImage first, AssemblyImage second)
    {
        if (first.Symbols is { } one && second.Symbols is { } other && SymbolDifference.Find(one, other) is { } symbols)
        {
            return symbols;
        }

        return first.SymbolPath != second.SymbolPath
            ? new Difference("the path of the symbols in the debug directory", Difference.MapPaths)
            : InMethods(first, second)
            ?? InFields(first, second)
            ?? InAttributes(first, second)
            ?? InResources(first, second)
            ?? InHeaders(first, second);
    }

    private static Difference? InMethods(AssemblyImage first, AssemblyImage second)
    {
        foreach (var (one, other) in first.Metadata.MethodDefinitions.Zip(second.Metadata.MethodDefinitions))
        {
            var (a, b) = (first.Instructions(first.Metadata.GetMethodDefinition(one)), second.Instructions(second.Metadata.GetMethodDefinition(other)));
            var isText = a.Length == b.Length && Texts(first.Metadata, a).Zip(Texts(second.Metadata, b)).Any(t => t.First != t.Second);
            if (isText || !a.AsSpan().SequenceEqual(b.AsSpan()))
            {
                return new Difference(
                    $"{(isText ? "a text" : "the instructions")} of method '{Name(first.Metadata, one)}'",
                    Difference.KeepOut,
                    SymbolDifference.SourceOf(first.Symbols, one));
            }
        }

        return null;
    }

    // Every place that reads like "load a text": one too many does no harm, as both sides are read alike.
    private static IEnumerable<string> Texts(MetadataReader metadata, ImmutableArray<byte> instructions)
    {
        for (var i = 0; i + InstructionLength <= instructions.Length; i++)
        {
            var offset = instructions[i + 1] | (instructions[i + 2] << 8) | (instructions[i + 3] << 16);
            if (instructions[i] == LoadString && instructions[i + 4] == UserStringTable && offset < metadata.GetHeapSize(HeapIndex.UserString))
            {
                yield return metadata.GetUserString(MetadataTokens.UserStringHandle(offset));
            }
        }
    }

    private static Difference? InFields(AssemblyImage first, AssemblyImage second)
    {
        foreach (var (one, other) in first.Metadata.FieldDefinitions.Zip(second.Metadata.FieldDefinitions))
        {
            var (a, b) = (first.Metadata.GetFieldDefinition(one), second.Metadata.GetFieldDefinition(other));
            if (!Constant(first.Metadata, a).AsSpan().SequenceEqual(Constant(second.Metadata, b)))
            {
                return new Difference(
                    $"the value of constant '{TypeName(first.Metadata, a.GetDeclaringType())}.{first.Metadata.GetString(a.Name)}'", Difference.KeepOut);
            }
        }

        return null;
    }

    private static byte[] Constant(MetadataReader metadata, FieldDefinition field) =>
        field.GetDefaultValue() is { IsNil: false } constant ? metadata.GetBlobBytes(metadata.GetConstant(constant).Value) : [];

    private static Difference? InAttributes(AssemblyImage first, AssemblyImage second)
    {
        foreach (var (one, other) in first.Metadata.CustomAttributes.Zip(second.Metadata.CustomAttributes))
        {
            var (a, b) = (first.Metadata.GetCustomAttribute(one), second.Metadata.GetCustomAttribute(other));
            if (!first.Metadata.GetBlobContent(a.Value).AsSpan().SequenceEqual(second.Metadata.GetBlobContent(b.Value).AsSpan()))
            {
                return new Difference($"attribute '{AttributeName(first.Metadata, a)}'", Difference.KeepOut);
            }
        }

        return null;
    }

    private static Difference? InResources(AssemblyImage first, AssemblyImage second)
    {
        foreach (var (one, other) in first.Metadata.ManifestResources.Zip(second.Metadata.ManifestResources))
        {
            var (a, b) = (first.Metadata.GetManifestResource(one), second.Metadata.GetManifestResource(other));
            if (!first.Resource(a).SequenceEqual(second.Resource(b)))
            {
                return new Difference($"embedded resource '{first.Metadata.GetString(a.Name)}'", Difference.KeepOut);
            }
        }

        return null;
    }

    private static Difference InHeaders(AssemblyImage first, AssemblyImage second)
    {
        var isIdentifier = first.Metadata.GetGuid(
            first.Metadata.GetModuleDefinition().Mvid) != second.Metadata.GetGuid(second.Metadata.GetModuleDefinition().Mvid);
        var isTime = first.File.PEHeaders.CoffHeader.TimeDateStamp != second.File.PEHeaders.CoffHeader.TimeDateStamp;
        var part = isIdentifier
            ? isTime ? "the module's identifier (MVID) and the time in its header" : "the module's identifier (MVID)"
            : isTime ? "the time in its header" : "its metadata";
        return new Difference(part, "Leave Deterministic at true, and no tool may write into the assembly after the compiler");
    }

    private static string Name(MetadataReader metadata, MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        return $"{TypeName(metadata, method.GetDeclaringType())}.{metadata.GetString(method.Name)}";
    }

    private static string TypeName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? metadata.GetString(type.Name) : $"{space}.{metadata.GetString(type.Name)}";
    }

    private static string AttributeName(MetadataReader metadata, CustomAttribute attribute)
    {
        var name = attribute.Constructor.Kind switch
        {
            HandleKind.MemberReference
                when metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type =>
                    metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
            HandleKind.MethodDefinition => TypeName(metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
            _ => "?",
        };
        if (name != "AssemblyMetadataAttribute")
        {
            return name;
        }

        // Two bytes of prolog, then the key.
        var value = metadata.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        return $"{name}(\"{value.ReadSerializedString()}\")";
    }
}
