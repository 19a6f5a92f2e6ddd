namespace Standards.Checks.Rules.Migrations;

/// <summary>The body of <c>Up</c> or <c>Down</c>.</summary>
/// <param name="Name">Place of the method's name.</param>
/// <param name="First">First place of the body.</param>
/// <param name="Last">Place behind the body.</param>
/// <param name="HasComment">Whether the body holds a comment.</param>
/// <param name="Calls">Calls on the migration builder in it, in order.</param>
internal sealed record EfMethod(int Name, int First, int Last, bool HasComment, IReadOnlyList<EfCall> Calls)
{
    public bool IsEmpty => First == Last;
}
