using System.Reflection.Metadata;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>Reads which method a token names.</summary>
internal static class MemberReader
{
    /// <summary>Null for a field, and for what cannot be read.</summary>
    public static Member? Read(RepositoryAssembly assembly, EntityHandle handle)
    {
        var reader = assembly.Reader;
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                var type = TypeNames.Of(reader, method.GetDeclaringType());
                return Make(assembly, ("", type), reader.GetString(method.Name), reader.GetBlobReader(method.Signature), []);
            case HandleKind.MemberReference:
                var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                return Make(
                    assembly,
                    DeclaringType(reader, member.Parent),
                    reader.GetString(member.Name),
                    reader.GetBlobReader(member.Signature),
                    Mentioned(reader, member.Parent));
            case HandleKind.MethodSpecification:
                var instance = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                var arguments = SignatureTypes.ReadArguments(reader.GetBlobReader(instance.Signature));
                return Read(assembly, instance.Method) is { } open ? open with { Generics = [.. Names(reader, arguments), .. open.Generics] } : null;
            default:
                return null;
        }
    }

    private static Member? Make(
        RepositoryAssembly assembly, (string Assembly, string Type) type, string name, BlobReader signature, IReadOnlyList<EntityHandle> generics)
    {
        var header = signature.RemainingBytes > 0 ? signature.ReadSignatureHeader() : default;
        if (header.Kind != SignatureKind.Method
            || (header.IsGeneric && !signature.TryReadCompressedInteger(out _))
            || !signature.TryReadCompressedInteger(out var count))
        {
            return null;
        }

        var returnsNothing = signature.RemainingBytes > 0 && signature.ReadSignatureTypeCode() == SignatureTypeCode.Void;
        return new Member(
            type.Assembly.Length > 0 ? type.Assembly : assembly.Name,
            type.Type,
            name,
            count,
            header.IsInstance,
            returnsNothing,
            [.. Names(assembly.Reader, generics)]);
    }

    private static (string Assembly, string Type) DeclaringType(MetadataReader reader, EntityHandle parent) =>
        parent.Kind == HandleKind.MethodDefinition
            ? ("", TypeNames.Of(reader, reader.GetMethodDefinition((MethodDefinitionHandle)parent).GetDeclaringType()))
            : TypeNames.Of(reader, parent);

    private static IReadOnlyList<EntityHandle> Mentioned(MetadataReader reader, EntityHandle parent) =>
        parent.Kind == HandleKind.TypeSpecification ? [.. TypeNames.Mentioned(reader, (TypeSpecificationHandle)parent).Skip(1)] : [];

    private static IEnumerable<string> Names(MetadataReader reader, IReadOnlyList<EntityHandle> types) =>
        types.Where(type => type.Kind != HandleKind.TypeSpecification).Select(type => TypeNames.Of(reader, type).Type);
}
