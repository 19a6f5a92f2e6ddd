namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>Is told what a body names.</summary>
internal interface IBodyVisitor
{
    /// <summary>A token of a type, field or method.</summary>
    void Name(MethodPlace place, int token);

    /// <summary>A constant text.</summary>
    void Text(string text);

    /// <summary>A call; gives what is known of its result.</summary>
    object? Call(MethodPlace place, int offset, Member member, object?[] arguments);
}
