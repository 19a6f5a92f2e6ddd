using System.Reflection.Metadata;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>Full names of types: <c>Acme.Outer+Inner</c>, with the number of generic parameters as metadata have it (<c>List`1</c>).</summary>
internal static class TypeNames
{
    private const int MaxNesting = 16;

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle, int depth = 0)
    {
        var type = reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return outer.IsNil || depth == MaxNesting
            ? Join(reader, type.Namespace, type.Name)
            : $"{Of(reader, outer, depth + 1)}+{reader.GetString(type.Name)}";
    }

    /// <summary>The name of a type of another assembly, and the name of that.</summary>
    public static (string Assembly, string Type) Of(MetadataReader reader, TypeReferenceHandle handle, int depth = 0)
    {
        var type = reader.GetTypeReference(handle);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference && depth < MaxNesting)
        {
            var (assembly, outer) = Of(reader, (TypeReferenceHandle)type.ResolutionScope, depth + 1);
            return (assembly, $"{outer}+{reader.GetString(type.Name)}");
        }

        var scope = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            : "";
        return (scope, Join(reader, type.Namespace, type.Name));
    }

    /// <summary>The name of any type, of a generic one without its arguments; the assembly is empty for this one.</summary>
    public static (string Assembly, string Type) Of(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => ("", Of(reader, (TypeDefinitionHandle)handle)),
        HandleKind.TypeReference => Of(reader, (TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => Mentioned(reader, (TypeSpecificationHandle)handle) is [var first, ..] && first.Kind != HandleKind.TypeSpecification
            ? Of(reader, first)
            : ("", ""),
        _ => ("", ""),
    };

    /// <summary>All types that a signature of a type names, the outermost first.</summary>
    public static List<EntityHandle> Mentioned(MetadataReader reader, TypeSpecificationHandle handle) =>
        SignatureTypes.Read(reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature));

    private static string Join(MetadataReader reader, StringHandle space, StringHandle name) =>
        space.IsNil ? reader.GetString(name) : $"{reader.GetString(space)}.{reader.GetString(name)}";
}
