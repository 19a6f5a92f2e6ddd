using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Standards.Checks.Tests.Architecture;

/// <summary>The types of an assembly that a signature or a handle names; those of other assemblies are left out.</summary>
internal sealed class TypeNames(MetadataReader reader) : ISignatureTypeProvider<IReadOnlyList<string>, object?>
{
    /// <summary>The full name of the outermost type around a type.</summary>
    public string Of(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name).Split('`')[0]}";
    }

    /// <summary>The types that a type, a member or an instance of a generic one names.</summary>
    public IReadOnlyList<string> In(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return [];
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return [Of((TypeDefinitionHandle)handle)];
            case HandleKind.TypeSpecification:
                return reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
            case HandleKind.MethodDefinition:
                return [Of(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType())];
            case HandleKind.FieldDefinition:
                return [Of(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType())];
            case HandleKind.MemberReference:
                return In(reader.GetMemberReference((MemberReferenceHandle)handle).Parent);
            case HandleKind.MethodSpecification:
                var method = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                return [.. In(method.Method), .. method.DecodeSignature(this, null).SelectMany(t => t)];
            default:
                return [];
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> GetTypeFromDefinition(MetadataReader owner, TypeDefinitionHandle handle, byte rawTypeKind) => [Of(handle)];

    /// <inheritdoc/>
    public IReadOnlyList<string> GetTypeFromReference(MetadataReader owner, TypeReferenceHandle handle, byte rawTypeKind) => [];

    /// <inheritdoc/>
    public IReadOnlyList<string> GetTypeFromSpecification(MetadataReader owner, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        In(handle);

    /// <inheritdoc/>
    public IReadOnlyList<string> GetGenericInstantiation(IReadOnlyList<string> genericType, ImmutableArray<IReadOnlyList<string>> typeArguments) =>
    [
        .. genericType,
        .. typeArguments.SelectMany(t => t),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> GetFunctionPointerType(MethodSignature<IReadOnlyList<string>> signature) =>
    [
        .. signature.ReturnType,
        .. signature.ParameterTypes.SelectMany(t => t),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> GetModifiedType(IReadOnlyList<string> modifier, IReadOnlyList<string> unmodifiedType, bool isRequired) => unmodifiedType;

    /// <inheritdoc/>
    public IReadOnlyList<string> GetArrayType(IReadOnlyList<string> elementType, ArrayShape shape) => elementType;

    /// <inheritdoc/>
    public IReadOnlyList<string> GetByReferenceType(IReadOnlyList<string> elementType) => elementType;

    /// <inheritdoc/>
    public IReadOnlyList<string> GetPinnedType(IReadOnlyList<string> elementType) => elementType;

    /// <inheritdoc/>
    public IReadOnlyList<string> GetPointerType(IReadOnlyList<string> elementType) => elementType;

    /// <inheritdoc/>
    public IReadOnlyList<string> GetSZArrayType(IReadOnlyList<string> elementType) => elementType;

    /// <inheritdoc/>
    public IReadOnlyList<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    /// <inheritdoc/>
    public IReadOnlyList<string> GetGenericMethodParameter(object? context, int index) => [];

    /// <inheritdoc/>
    public IReadOnlyList<string> GetGenericTypeParameter(object? context, int index) => [];
}
