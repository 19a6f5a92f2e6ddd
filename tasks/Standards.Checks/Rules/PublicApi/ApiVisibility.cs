using System.Reflection;
using System.Reflection.Metadata;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>What can be seen from outside of an assembly.</summary>
internal static class ApiVisibility
{
    private const int MaxNesting = 32;

    /// <summary>Whether a type can be named from outside, by anybody or by those who derive.</summary>
    public static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        for (var depth = 0; depth < MaxNesting; depth++)
        {
            var type = reader.GetTypeDefinition(handle);
            switch (type.Attributes & TypeAttributes.VisibilityMask)
            {
                case TypeAttributes.Public:
                    return true;
                case TypeAttributes.NestedPublic:
                    break;
                case TypeAttributes.NestedFamily
                    or TypeAttributes.NestedFamORAssem when !reader.GetTypeDefinition(type.GetDeclaringType()).Attributes.HasFlag(TypeAttributes.Sealed):
                    break;
                default:
                    return false;
            }

            handle = type.GetDeclaringType();
        }

        return false;
    }

    /// <summary>How C# names who sees a type; empty for nobody outside.</summary>
    public static string Of(TypeAttributes attributes) => (attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public or TypeAttributes.NestedPublic => "public",
        TypeAttributes.NestedFamily => "protected",
        TypeAttributes.NestedFamORAssem => "protected internal",
        _ => "",
    };

    /// <summary>The same of a method; nobody derives from what is sealed.</summary>
    public static string Of(MethodAttributes attributes, bool isSealed) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => "public",
        MethodAttributes.Family when !isSealed => "protected",
        MethodAttributes.FamORAssem when !isSealed => "protected internal",
        _ => "",
    };

    /// <summary>The same of a field.</summary>
    public static string Of(FieldAttributes attributes, bool isSealed) => (attributes & FieldAttributes.FieldAccessMask) switch
    {
        FieldAttributes.Public => "public",
        FieldAttributes.Family when !isSealed => "protected",
        FieldAttributes.FamORAssem when !isSealed => "protected internal",
        _ => "",
    };
}
