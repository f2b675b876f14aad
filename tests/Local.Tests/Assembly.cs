[assembly: FixtureLifeCycle(LifeCycle.SingleInstance)]
