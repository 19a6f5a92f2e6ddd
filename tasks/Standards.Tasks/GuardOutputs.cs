namespace Standards.Tasks;

/// <summary>Ends a command before it writes where a link would lead it out of the repository (STD0015). A build is ended by its own check.</summary>
public sealed class GuardOutputs : StandardsTask
{
    /// <inheritdoc/>
    public override bool Execute() => !RefusesOutputs();
}
