using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Configuration;

/// <summary>
/// STD1812: takes the bucket of a text from <c>XxHash32</c> where System.IO.Hashing is referenced, and from the first bytes of SHA-256 elsewhere. Not for the
/// hash codes of objects and several values, nor for a share that chance decides: only a person knows what names the subject.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class StableBucketFix() : RuleCodeFix("STD1812", "Take a stable hash")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Node is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.ModuloExpression } bucket
            || TextOf(bucket.Left, site) is not { } text
            || site.Model.GetTypeInfo(bucket, site.Cancellation).Type is not { } type
            || HashOf(text, site) is not { } hash)
        {
            return false;
        }

        site.Replace(bucket, current =>
        {
            var remainder = $"{hash} % {current.Right.WithoutTrivia()}";
            var result = type.SpecialType == SpecialType.System_UInt32 ? remainder : $"({type.ToDisplayString()})({remainder})";
            return SyntaxFactory.ParseExpression(result).WithTriviaFrom(current);
        });
        return true;
    }

    // Below 'Math.Abs', casts and masks, all of which only take the sign off.
    private static string? TextOf(ExpressionSyntax value, FixSite site) => value switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => TextOf(inner, site),
        CastExpressionSyntax { Expression: var inner } => TextOf(inner, site),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseAndExpression, Left: var masked, Right: LiteralExpressionSyntax } => TextOf(masked, site),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Abs" } } call
            when call.ArgumentList.Arguments is { Count: 1 } only => TextOf(only[0].Expression, site),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetHashCode" } member } call
            when IsOrdinal(call.ArgumentList) && site.Model.GetTypeInfo(member.Expression, site.Cancellation).Type?.SpecialType == SpecialType.System_String =>
            member.Expression.WithoutTrivia().ToString(),
        _ => null,
    };

    private static bool IsOrdinal(ArgumentListSyntax arguments) =>
        arguments.Arguments.Count == 0 || arguments.Arguments[0].Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Ordinal" };

    private static string? HashOf(string text, FixSite site)
    {
        var compilation = site.Model.Compilation;
        if (compilation.GetTypeByMetadataName("System.IO.Hashing.XxHash32")?.GetMembers("HashToUInt32").IsEmpty == false)
        {
            return $"{site.NameOf("System.IO.Hashing", "XxHash32")}.HashToUInt32({BytesOf(text, site)})";
        }

        return compilation.GetTypeByMetadataName("System.Security.Cryptography.SHA256")?.GetMembers("HashData").IsEmpty == false
            ? $"{site.NameOf("System.Buffers.Binary", "BinaryPrimitives")}.ReadUInt32LittleEndian("
                + $"{site.NameOf("System.Security.Cryptography", "SHA256")}.HashData({BytesOf(text, site)}))"
            : null;
    }

    private static string BytesOf(string text, FixSite site) => $"{site.NameOf("System.Text", "Encoding")}.UTF8.GetBytes({text})";
}
