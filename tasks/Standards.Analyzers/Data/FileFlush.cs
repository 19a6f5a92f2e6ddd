using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Whether what is written to a file reaches the disk before the code goes on.</summary>
internal static class FileFlush
{
    /// <summary>Whether it does, or may do so elsewhere: where the stream goes to a field, a caller or a function of the project.</summary>
    /// <param name="write">The write.</param>
    /// <param name="member">The member that it is in.</param>
    public static bool IsKnown(FileWrite write, ISymbol member) =>
        (!write.IsWhole && write.Operation.Root().Descendants().Any(IsFlush))
        || write.Operation.Consumer() switch
        {
            IReturnOperation => true,
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation } => IsInType(member),
            IFieldInitializerOperation => IsInType(member),
            _ => HandsOver(write) && IsInType(member),
        };

    private static bool IsFlush(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Flush", Parameters.Length: 1 } } => true,
        IInvocationOperation { TargetMethod.Name: "FlushToDisk" } => true,
        IFieldReferenceOperation { Field: { Name: "WriteThrough", ContainingType.Name: "FileOptions" } } => true,
        _ => false,
    };

    // 'using var stream = File.Create(path); Write(stream);'.
    private static bool HandsOver(FileWrite write) =>
        write.Operation.Consumer() is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
        && LocalLifetimes.ReferencesTo(local, write.Operation).Any(IsGivenToProject);

    private static bool IsGivenToProject(IOperation reference) =>
        reference.Consumer() is IArgumentOperation { Parent: IInvocationOperation call } && call.TargetMethod.Locations.Any(l => l.IsInSource);

    /// <summary>
    /// The stream or handle whose content a call leaves in memory: <c>Flush()</c> of a file stream, and <c>RandomAccess.Write</c>; null for other calls.
    /// </summary>
    public static IOperation? WrittenBy(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Flush" or "FlushAsync" } when call.Instance?.Type is { Name: "FileStream" } && !IsFlush(call) => call.Instance,
        { Name: "Write" or "WriteAsync", ContainingType.Name: "RandomAccess" } => call.Arguments[0].Value,
        _ => null,
    };

    /// <summary>Whether the type around a member flushes to the disk somewhere.</summary>
    public static bool IsInType(ISymbol member) =>
        member.ContainingType?.DeclaringSyntaxReferences.Any(d => d.GetSyntax().DescendantNodes().Any(IsFlush)) == true;

    private static bool IsFlush(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => IsFlush(call),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WriteThrough" } => true,
        _ => false,
    };

    private static bool IsFlush(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Flush" } =>
            call.ArgumentList.Arguments.Any(a => a.Expression.IsKind(SyntaxKind.TrueLiteralExpression)),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FlushToDisk" } => true,
        _ => false,
    };
}
