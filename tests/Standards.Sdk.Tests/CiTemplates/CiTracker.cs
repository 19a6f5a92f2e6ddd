using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>
/// The issues of a host, as the commands see them that scripts call: <c>gh</c> and <c>curl</c> are functions of the shell, which note how they were called and
/// answer with the issues that a test gives.
/// </summary>
internal sealed class CiTracker : IDisposable
{
    private const string Functions = """
        gh() {
          echo "gh $*" >> "$TRACKER/calls"
          case "$*" in *'--method GET'*) cat "$TRACKER/issues" ;; esac
        }
        curl() {
          local all="curl" argument
          for argument in "$@"; do
            case "$argument" in @*) all="$all $(cat "${argument#@}")" ;; *) all="$all $argument" ;; esac
          done
          echo "$all" >> "$TRACKER/calls"
          case "$*" in *--get*) cat "$TRACKER/issues" ;; esac
        }

        """;

    private readonly ScratchRepository _repository;
    private readonly ScratchRepository _folder;

    public CiTracker(ScratchRepository repository)
    {
        _repository = repository;
        _folder = repository.Sibling("tracker");
        _folder.Write("functions.sh", Functions);
        repository.Set("TRACKER", _folder.Root);
    }

    /// <summary>Runs a job that writes issues; what it called, in order.</summary>
    /// <param name="file">CI template.</param>
    /// <param name="job">Its job.</param>
    /// <param name="host">The host.</param>
    /// <param name="issues">What the host answers to the question for issues that are open.</param>
    /// <param name="token">The token of the environment; null where there is none.</param>
    public (CiJobState State, string[] Calls) Run(string file, string job, CiHost host, string issues, string? token = null)
    {
        _folder.Write("issues", issues).Write("calls", "");
        _repository.Set("BASH_ENV", _folder.PathOf("functions.sh")).Set("STANDARDS_ISSUE_TOKEN", token);
        var state = CiRunner.Run(_repository, file, job, host);
        _repository.Set("BASH_ENV", null).Set("STANDARDS_ISSUE_TOKEN", null);
        return (state, _folder.Read("calls").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => _repository.Set("TRACKER", null);
}
