namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>
/// Contexts and functions that are there at a key, by
/// <see href="https://docs.github.com/actions/reference/workflows-and-actions/contexts#context-availability"/> and, for the keys of an action, by the
/// schema that the runner reads actions with (github.com/actions/runner, MIT).
/// </summary>
[Flags]
internal enum ExpressionScope
{
    /// <summary>No expression may stand there.</summary>
    None = 0,

    /// <summary>The run and its event.</summary>
    GitHub = 1,

    /// <summary>What the workflow or action was given.</summary>
    Inputs = 1 << 1,

    /// <summary>Variables of the repository, the organization and the environment.</summary>
    Vars = 1 << 2,

    /// <summary>The jobs that ended before.</summary>
    Needs = 1 << 3,

    /// <summary>The run of the matrix.</summary>
    Strategy = 1 << 4,

    /// <summary>The values of the matrix.</summary>
    Matrix = 1 << 5,

    /// <summary>Secrets.</summary>
    Secrets = 1 << 6,

    /// <summary>The steps that ran before.</summary>
    Steps = 1 << 7,

    /// <summary>The job that runs.</summary>
    Job = 1 << 8,

    /// <summary>The machine.</summary>
    Runner = 1 << 9,

    /// <summary>Variables of the file.</summary>
    Env = 1 << 10,

    /// <summary>The jobs of a workflow that is called.</summary>
    Jobs = 1 << 11,

    /// <summary>The functions <c>always</c>, <c>success</c>, <c>failure</c> and <c>cancelled</c>.</summary>
    Status = 1 << 12,

    /// <summary>The function <c>hashFiles</c>.</summary>
    HashFiles = 1 << 13,

    /// <summary>Before any job.</summary>
    Workflow = GitHub | Inputs | Vars,

    /// <summary>Before the matrix of a job.</summary>
    JobStart = Workflow | Needs,

    /// <summary>Before the machine of a job.</summary>
    JobBody = JobStart | Strategy | Matrix,

    /// <summary>On the machine, without secrets.</summary>
    Machine = JobBody | Job | Runner | Env,

    /// <summary>A step of a job.</summary>
    Step = Machine | Steps | Secrets | HashFiles,

    /// <summary>A step of an action.</summary>
    ActionStep = GitHub | Inputs | Strategy | Matrix | Steps | Job | Runner | Env | HashFiles,
}
