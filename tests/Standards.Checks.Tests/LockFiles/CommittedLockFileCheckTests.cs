using Standards.Checks.Rules.LockFiles;

namespace Standards.Checks.Tests.LockFiles;

public sealed class CommittedLockFileCheckTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("src/Orders.Core/packages.lock.json", "src/Orders.Core/packages.lock.json")]
    [InlineData("src/My Orders/packages.My_Orders.lock.json", "\"src/My Orders/packages.My_Orders.lock.json\"")]
    public void STD4003_names_the_lock_file_that_git_does_not_track(string path, string word)
    {
        _repository.WithUntracked(path, "{}");

        var finding = Assert.Single(_repository.Run(new CommittedLockFileCheck()));

        Assert.Equal(("STD4003", path, 0), (finding.Rule.Id, finding.Path, finding.Line));
        Assert.Equal($"lock file '{path}' is not committed, so this restore chose the versions by itself", finding.Message);
        Assert.Equal($"Run 'git add {word}' and commit it", finding.Fix);
    }

    [Fact]
    public void STD4003_is_silent_for_tracked_lock_files_and_for_other_untracked_files()
    {
        _repository.With("src/Orders.Core/packages.lock.json", "{}");
        _repository.WithUntracked("src/Orders.Core/packages.json", "{}");
        _repository.WithUntracked("package-lock.json", "{}");

        Assert.Empty(_repository.Run(new CommittedLockFileCheck()));
    }
}
