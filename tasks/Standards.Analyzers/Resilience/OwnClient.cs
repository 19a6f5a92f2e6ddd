using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>
/// A client of HTTP that code makes itself, past the factory and its pipelines: <c>new HttpClient()</c>. Left alone are one whose handler may be a pipeline,
/// one of this machine, one of a type that runs its calls in a pipeline, and one of a program without services or of what helps tests.
/// </summary>
internal static class OwnClient
{
    private static readonly string[] Local = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Whether an object that is made is one.</summary>
    public static bool Is(IObjectCreationOperation creation) =>
        creation.Type is { Name: "HttpClient", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "Net" } }
        && (creation.Arguments.IsEmpty || IsPlain(creation.Arguments[0].Value))
        && !IsExempt(creation.Syntax)
        && !creation.IsQuoted();

    /// <summary>Whether a call opens a channel of gRPC without a handler or a configuration that may retry and break.</summary>
    public static bool IsChannel(IInvocationOperation call) =>
        call.TargetMethod is { Name: "ForAddress", ContainingType: { Name: "GrpcChannel" } }
        && call.Arguments.Skip(1).All(a => a.Value.Unwrapped() is IObjectCreationOperation options
            && options.Initializer?.Initializers.Any(SetsHandler) != true)
        && !IsExempt(call.Syntax)
        && !call.IsQuoted();

    private static bool SetsHandler(IOperation initializer) =>
        initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "HttpHandler" or "HttpClient" or "ServiceConfig" } };

    // A handler that speaks to the network itself; what stands before it may be a pipeline.
    private static bool IsPlain(IOperation handler) => handler.Unwrapped().Type is { Name: "HttpClientHandler" or "SocketsHttpHandler" };

    private static bool IsExempt(SyntaxNode creation)
    {
        var around = creation.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or (StatementSyntax and not BlockSyntax));
        var statement = around?.ToString() ?? "";
        var type = creation.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return Array.Exists(Local, host => statement.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0)
            || type is { Identifier.ValueText: "Program" }
            || creation.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString().Contains("Test") == true
            || type?.DescendantNodes().OfType<SimpleNameSyntax>()
                .Any(name => IsPipeline(name.Identifier.ValueText)) == true;
    }

    private static bool IsPipeline(string name) =>
        name.IndexOf("Resilience", StringComparison.Ordinal) >= 0
        || name.IndexOf("Policy", StringComparison.Ordinal) >= 0
        || name is "IHttpClientFactory" or "CancelAfter";
}
