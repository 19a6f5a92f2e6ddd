using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Security;

/// <summary>STD1809: writes the scheme with encryption. Not with a port, as the encrypted service listens on another one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PlainTransportFix() : RuleCodeFix("STD1809", "Use the encrypted address")
{
    private static readonly Dictionary<string, string> Encrypted = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http"] = "https",
        ["ws"] = "wss",
        ["amqp"] = "amqps",
        ["redis"] = "rediss",
        ["mqtt"] = "mqtts",
        ["ldap"] = "ldaps",
    };

    internal override bool TryRepair(FixSite site)
    {
        var literals = site.Node.DescendantNodesAndSelf()
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .ToList();
        if (literals.Count != 1 || With(literals[0].Token.Text) is not { } text)
        {
            return false;
        }

        var address = literals[0];

        site.Replace(address, current => current.WithToken(SyntaxFactory.ParseToken(text).WithTriviaFrom(current.Token)));
        return true;
    }

    private static string? With(string token)
    {
        var begin = token.IndexOf('"') + 1;
        var end = token.IndexOf("://", StringComparison.Ordinal);
        if (end < begin || !Encrypted.TryGetValue(token.Substring(begin, end - begin), out var scheme) || HasPort(token.Substring(end + 3)))
        {
            return null;
        }

        return token.Substring(0, begin) + scheme + token.Substring(end);
    }

    private static bool HasPort(string rest)
    {
        var authority = rest.Split('/', '?', '#')[0];
        return authority.IndexOf(':', authority.LastIndexOf('@') + 1) >= 0;
    }
}
