namespace Standards.Sdk.Tests.Harness;

/// <summary>Project files in the two forms in which the SDK can be used.</summary>
internal static class ProjectText
{
    /// <summary><c>Sdk="Standards.Sdk"</c>.</summary>
    public const string Whole = "whole";

    /// <summary><c>&lt;Sdk Name="Standards.Sdk" /&gt;</c> beside Microsoft.NET.Sdk; such a project names its framework.</summary>
    public const string Additive = "additive";

    /// <summary>Both, for theories.</summary>
    public static readonly string[] Forms = [Whole, Additive];

    public static string Of(string form, string body = "") => form == Additive
        ? $"""<Project Sdk="Microsoft.NET.Sdk"><Sdk Name="Standards.Sdk" """
            + $"""/><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{body}</Project>"""
        : $"""<Project Sdk="Standards.Sdk">{body}</Project>""";

    /// <summary>A property group.</summary>
    public static string Properties(params (string Name, string Value)[] properties) =>
        $"<PropertyGroup>{string.Concat(properties.Select(p => $"<{p.Name}>{p.Value}</{p.Name}>"))}</PropertyGroup>";

    /// <summary>An item group.</summary>
    public static string Items(params string[] items) => $"<ItemGroup>{string.Concat(items)}</ItemGroup>";
}
