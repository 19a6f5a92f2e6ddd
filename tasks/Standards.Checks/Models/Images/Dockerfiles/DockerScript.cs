namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>The instructions of a Dockerfile, before anything is known of its stages.</summary>
/// <param name="Instructions">In the order of the file.</param>
/// <param name="Problem">What stopped the reader; the instructions in front of it are there.</param>
/// <param name="IsForeign">Whether it is written for another front end (<c># syntax=</c>) or a template engine, so that nothing can be said of it.</param>
internal sealed record DockerScript(IReadOnlyList<DockerInstruction> Instructions, DockerProblem? Problem, bool IsForeign);
