using System.Reflection;
using Microsoft.Build.Framework;

namespace Standards.Tasks;

/// <summary>
/// Makes messages that a person sees, because a person asked for them. MSBuild's terminal logger shows no message of a build, however
/// important, except what test runners print: extended messages of one type, in a project whose target <c>_TestRunStart</c> has begun
/// (<c>Sdk/Commands.proj</c>). To all other loggers they are plain messages of high importance. See docs/adr/0009.
/// </summary>
internal static class CommandOutput
{
    private const string ShownType = "TLTESTOUTPUT";

    // The MSBuild that the tasks are compiled against has no such type yet; every MSBuild that can run them has it.
    private static readonly ConstructorInfo? Extended = typeof(BuildMessageEventArgs).Assembly
        .GetType("Microsoft.Build.Framework.ExtendedBuildMessageEventArgs")
        ?.GetConstructor([typeof(string), typeof(string), typeof(string), typeof(string), typeof(MessageImportance), typeof(DateTime)]);

    /// <summary>The message for one line of text.</summary>
    public static BuildMessageEventArgs Line(IBuildEngine engine, string sender, string text, DateTime time) =>
        Extended is not null && Delivers(engine)
            ? (BuildMessageEventArgs)Extended.Invoke([ShownType, text, null, sender, MessageImportance.High, time])
            : new BuildMessageEventArgs(text, null, sender, MessageImportance.High, time);

    // MSBuild's own engine does. A task host, in which the tasks run under MSBuild of .NET Framework and with -mt, loses extended
    // messages on the way to the build (dotnet/msbuild#14874); a plain one is lost in the terminal logger only.
    private static bool Delivers(IBuildEngine engine) => engine.GetType().Assembly.GetName().Name == "Microsoft.Build";
}
