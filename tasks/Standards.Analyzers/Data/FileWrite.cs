using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>A call of <c>System.IO</c> that writes a file or opens it for writing.</summary>
internal sealed class FileWrite
{
    private FileWrite(IOperation operation, IOperation path, bool replaces, bool isWhole)
    {
        Operation = operation;
        Path = path;
        Replaces = replaces;
        IsWhole = isWhole;
    }

    /// <summary>The call.</summary>
    public IOperation Operation { get; }

    /// <summary>The path of the file.</summary>
    public IOperation Path { get; }

    /// <summary>Whether the old content is gone before the new one is there.</summary>
    public bool Replaces { get; }

    /// <summary>Whether the call opens, writes and closes, so that nothing can be done before the end.</summary>
    public bool IsWhole { get; }

    /// <summary>The write that an operation is, null for others.</summary>
    public static FileWrite? Of(IOperation operation) => OfDocument(operation) ?? operation switch
    {
        IInvocationOperation { TargetMethod: { ContainingType: { Name: "File" } type } method, Arguments: { IsEmpty: false } arguments } call
            when type.IsIn("System", "IO") => OfCall(call, method.Name, arguments[0].Value),
        IObjectCreationOperation { Type: { Name: "FileStream" or "StreamWriter" } type, Arguments: { IsEmpty: false } arguments } creation
            when type.IsIn("System", "IO") && arguments[0].Value.Type?.SpecialType == SpecialType.System_String => OfCreation(creation, arguments[0].Value),
        _ => null,
    };

    private static FileWrite? OfDocument(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Save", ContainingType.Name: "XDocument" or "XElement" or "XmlDocument" } } save
        && save.Arguments.FirstOrDefault()?.Value is { Type.SpecialType: SpecialType.System_String } path
            ? new FileWrite(operation, path, replaces: true, isWhole: true)
            : null;

    /// <summary>Whether the member moves a file to its place when it is finished.</summary>
    public bool IsMoved() => Move() is not null;

    /// <summary>Where the content is in the end: the path, or that to which the member moves it.</summary>
    public IOperation FinalPath() => Move() is { } move ? move.Arguments[move.Instance is null ? 1 : 0].Value : Path;

    // 'File.Move(temporary, path, overwrite: true)', 'File.Replace(temporary, path, null)', 'file.MoveTo(path)'.
    private IInvocationOperation? Move() => Operation.Root().Descendants().FirstOrDefault(IsMove) as IInvocationOperation;

    private static bool IsMove(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Move" or "Replace" or "MoveTo", ContainingType: { Name: "File" or "FileInfo" } type } }
        && type.IsIn("System", "IO");

    private static FileWrite? OfCall(IInvocationOperation call, string name, IOperation path) => name switch
    {
        "Create" or "CreateText" or "OpenWrite" => new FileWrite(call, path, replaces: true, isWhole: false),
        "AppendText" => new FileWrite(call, path, replaces: false, isWhole: false),
        "Open" => Opened(call, path),
        _ when name.StartsWith("WriteAll", StringComparison.Ordinal) => new FileWrite(call, path, replaces: true, isWhole: true),
        _ when name.StartsWith("AppendAll", StringComparison.Ordinal) => new FileWrite(call, path, replaces: false, isWhole: true),
        _ => null,
    };

    private static FileWrite? OfCreation(IObjectCreationOperation creation, IOperation path) =>
        creation.Type!.Name == "FileStream"
            ? Opened(creation, path)
            : new FileWrite(creation, path, replaces: !creation.Arguments.Any(a => a.Value.ConstantValue is { HasValue: true, Value: true }), isWhole: false);

    // Opened for reading it is no write.
    private static FileWrite? Opened(IOperation operation, IOperation path)
    {
        var choices = operation.Descendants().OfType<IFieldReferenceOperation>().Select(f => f.Field).Where(IsChoice).Select(f => f.Name).ToList();
        var replaces = choices.Any(choice => choice is "Create" or "Truncate");
        return replaces || choices.Any(choice => choice is "Append" or "Write" or "ReadWrite" or "CreateNew" or "OpenOrCreate")
            ? new FileWrite(operation, path, replaces, isWhole: false)
            : null;
    }

    private static bool IsChoice(IFieldSymbol field) => field.ContainingType.Name is "FileMode" or "FileAccess";
}
