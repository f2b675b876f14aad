[assembly: FixtureLifeCycle(LifeCycle.SingleInstance)]
// They wait for programs more than they work.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
